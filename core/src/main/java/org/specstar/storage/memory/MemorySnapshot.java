package org.specstar.storage.memory;

import org.specstar.id.ModelName;
import org.specstar.resource.Snapshot;
import org.specstar.search.Condition;

/** A committed state, which is immutable and therefore a snapshot already. */
final class MemorySnapshot implements Snapshot {
    private final MemoryState state;

    MemorySnapshot(MemoryState state) {
        this.state = state;
    }

    @Override
    public void forEach(ModelName name, Condition condition, Visitor visitor) {
        ModelState model = state.model(name);
        model.metas()
                .filter(RowMatch.of(condition))
                .forEach(meta ->
                        visitor.visit(meta, model.timeline(meta.id()).values().toList()));
    }
}
