package org.specstar.storage.memory;

import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.idempotency.RequestName;

/** A row that a unit can hold, whether it exists yet or not. */
sealed interface RowKey {
    /** What a message calls the row. */
    String text();

    /** A resource's meta row. */
    record Meta(ModelName model, ResourceId id) implements RowKey {
        @Override
        public String text() {
            return id.text();
        }
    }

    /** The kept answer of a request. */
    record Answer(RequestName name) implements RowKey {
        @Override
        public String text() {
            return name.key();
        }
    }
}
