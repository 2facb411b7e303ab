package org.specstar.storage.memory;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.specstar.blob.FileId;
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

    @Override
    public void forEachBinary(ModelName name, Condition condition, Consumer<FileId> visitor) {
        Map<String, FileId> found = new TreeMap<>();
        Selection.of(condition, state.model(name).rows()).forEach(row -> {
            state.blobs()
                    .uses()
                    .usesOf(new BlobUses.Owner(name, row.meta().id()))
                    .values()
                    .forEach(use -> use.binaries().forEach(id -> found.put(id.text(), id)));
            return true;
        });
        found.values().forEach(visitor);
    }
}
