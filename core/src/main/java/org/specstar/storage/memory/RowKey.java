package org.specstar.storage.memory;

import org.specstar.blob.FileId;
import org.specstar.constraint.UniqueStore.UniqueValue;
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

    /** A value of a unique field, held by a resource or by none. */
    record Unique(ModelName model, UniqueValue value) implements RowKey {
        @Override
        public String text() {
            return "a value of " + value.field();
        }
    }

    /** The counter of a model. */
    record Sequence(ModelName model) implements RowKey {
        @Override
        public String text() {
            return "sequence of " + model;
        }
    }

    /** The entry of a binary. */
    record Binary(FileId id) implements RowKey {
        @Override
        public String text() {
            return "binary " + id;
        }
    }

    /** An upload session. */
    record Upload(String id) implements RowKey {
        @Override
        public String text() {
            return "upload session " + id;
        }
    }
}
