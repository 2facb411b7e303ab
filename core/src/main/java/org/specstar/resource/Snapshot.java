package org.specstar.resource;

import java.util.List;
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

    /** Receives resources one by one. */
    @FunctionalInterface
    interface Visitor {
        void visit(ResourceMeta meta, List<StoredRevision> revisions);
    }
}
