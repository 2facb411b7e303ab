package org.specstar.storage.memory;

import org.specstar.id.ModelName;
import org.specstar.id.SequenceStore;

/** Counters in memory. Whoever raises one holds it as a row, so its next value is known before the commit. */
final class MemorySequenceStore implements SequenceStore {
    private final Contents contents;

    MemorySequenceStore(Contents contents) {
        this.contents = contents;
    }

    @Override
    public long raise(ModelName model, long by) {
        contents.unit().hold(new RowKey.Sequence(model));
        long raised = contents.visible().ledger(model).sequence() + by;
        contents.change(state -> state.withLedger(model, ledger -> ledger.withSequence(raised)));
        return raised;
    }
}
