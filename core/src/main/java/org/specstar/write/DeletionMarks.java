package org.specstar.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.event.Operations;
import org.specstar.event.Subject;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** Sets and takes away the mark of deletion on many rows that are held. */
final class DeletionMarks {
    private final MetaStore metas;
    private final WritableRows rows;
    private final Operations operations;

    DeletionMarks(MetaStore metas, WritableRows rows, Operations operations) {
        this.metas = metas;
        this.rows = rows;
        this.operations = operations;
    }

    /** A page of the resources that match and have the mark, or have it not, held. */
    List<ResourceMeta> held(Search search, boolean deleted) {
        Condition matching = new Condition.Deleted(deleted).and(search.condition());
        Set<ResourceId> found = ids(metas.search(search.withCondition(matching)));
        Set<ResourceId> locked = metas.lockAll(found).keySet();
        // Looked for again, because others may have changed a row before it was locked.
        return metas.search(Search.first(locked.size(), matching.and(new Condition.HasId(locked)))
                .sorted(search.sorts()));
    }

    private static Set<ResourceId> ids(List<ResourceMeta> rows) {
        return rows.stream().map(ResourceMeta::id).collect(Collectors.toSet());
    }

    /** Each with its own events, if anybody listens; else all at once. */
    List<ResourceMeta> set(List<ResourceMeta> found, boolean deleted, ResourceAction action, Caller caller) {
        if (operations.isHeard(action)) {
            return found.stream()
                    .flatMap(row -> heard(row.id(), deleted, action, caller).stream())
                    .toList();
        }
        List<ResourceMeta> marked = found.stream()
                .map(row -> row.withDeleted(deleted, caller.stamp()))
                .toList();
        metas.saveAll(marked);
        return marked;
    }

    /** Handlers may have changed the row since it was found: those of the rows before, and those that hear of this one. */
    private Optional<ResourceMeta> heard(ResourceId id, boolean deleted, ResourceAction action, Caller caller) {
        Supplier<Optional<ResourceMeta>> unmarked = () -> metas.lock(id).filter(now -> now.deleted() != deleted);
        if (unmarked.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(operations.follow(
                action,
                caller,
                Subject.of(id),
                () -> unmarked.get()
                        .map(now -> written(now.withDeleted(deleted, caller.stamp())))
                        .orElseGet(() -> rows.any(id, Precondition.NONE))));
    }

    private ResourceMeta written(ResourceMeta meta) {
        metas.update(meta);
        return meta;
    }
}
