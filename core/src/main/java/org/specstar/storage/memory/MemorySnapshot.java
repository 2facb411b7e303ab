package org.specstar.storage.memory;

import org.specstar.id.ModelName;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Snapshot;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** A committed state, which is immutable and therefore a snapshot already. */
final class MemorySnapshot implements Snapshot {
    private final MemoryState state;

    MemorySnapshot(MemoryState state) {
        this.state = state;
    }

    @Override
    public void forEach(ModelName name, Condition condition, Visitor visitor) {
        ModelState model = state.model(name);
        Planning.best(Search.first(Integer.MAX_VALUE, condition), model.rows()).forEach(row -> {
            ResourceMeta meta = row.meta();
            visitor.visit(meta, model.timeline(meta.id()).values().toList());
            return true;
        });
    }
}
