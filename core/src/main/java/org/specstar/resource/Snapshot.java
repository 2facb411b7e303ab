package org.specstar.resource;

import java.util.List;
import java.util.function.Consumer;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;

/** One committed state of the stores. Used by one thread, within {@link Storage#snapshot}. */
public interface Snapshot {
    /**
     * Shows every matching resource of a model once, in order of insertion, with all its revisions (by number, then schema
     * version). Memory does not grow with their number.
     */
    void forEach(ModelName model, Condition condition, Visitor visitor);

    /**
     * Shows every binary that any kept revision of the matching resources refers to, once, by id in ascending order. Memory
     * does not grow with their number.
     */
    void forEachBinary(ModelName model, Condition condition, Consumer<FileId> visitor);

    /** Receives resources one by one. */
    @FunctionalInterface
    interface Visitor {
        void visit(ResourceMeta meta, List<StoredRevision> revisions);
    }
}
