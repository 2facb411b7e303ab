package org.specstar.ejb.jpa;

import java.util.List;
import org.specstar.id.ModelName;
import org.specstar.id.SequenceStore;

/** Counters in the database, one row for each model that has ever raised its own. */
final class JpaSequenceStore implements SequenceStore {
    private static final String RAISE = "INSERT INTO specstar_sequence (model, value) VALUES (?, ?)"
            + " ON CONFLICT (model) DO UPDATE SET value = specstar_sequence.value + excluded.value RETURNING value";

    private final Tables tables;

    JpaSequenceStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long raise(ModelName model, long by) {
        return tables.returned(RAISE, List.of(model.text(), by), row -> row.getLong(1))
                .get(0);
    }
}
