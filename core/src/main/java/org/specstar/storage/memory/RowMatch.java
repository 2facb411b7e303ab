package org.specstar.storage.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.specstar.id.ResourceId;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.time.Moment;

/** Turns a condition into a test of one row. */
final class RowMatch implements Condition.Visitor<Predicate<ResourceMeta>> {
    private static final RowMatch MATCH = new RowMatch();

    private RowMatch() {}

    static Predicate<ResourceMeta> of(Condition condition) {
        return condition.accept(MATCH);
    }

    @Override
    public Predicate<ResourceMeta> all(Condition.All condition) {
        List<Predicate<ResourceMeta>> parts =
                condition.parts().stream().map(RowMatch::of).toList();
        return meta -> parts.stream().allMatch(part -> part.test(meta));
    }

    @Override
    public Predicate<ResourceMeta> deleted(Condition.Deleted condition) {
        return meta -> meta.deleted() == condition.expected();
    }

    @Override
    public Predicate<ResourceMeta> notBefore(Condition.NotBefore condition) {
        return meta -> time(meta, condition.time())
                .filter(found -> found.compareTo(condition.moment()) >= 0)
                .isPresent();
    }

    @Override
    public Predicate<ResourceMeta> notAfter(Condition.NotAfter condition) {
        return meta -> time(meta, condition.time())
                .filter(found -> found.compareTo(condition.moment()) <= 0)
                .isPresent();
    }

    private static Optional<Moment> time(ResourceMeta meta, MetaTime time) {
        return switch (time) {
            case CREATED -> Optional.of(meta.created().time());
            case UPDATED -> Optional.of(meta.updated().time());
            case HEAD_CREATED -> head(meta).map(head -> head.created().time());
            case HEAD_UPDATED -> head(meta).map(head -> head.updated().time());
        };
    }

    @Override
    public Predicate<ResourceMeta> byUser(Condition.ByUser condition) {
        Set<String> names = condition.names();
        return meta -> user(meta, condition.user()).filter(names::contains).isPresent();
    }

    private static Optional<String> user(ResourceMeta meta, MetaUser user) {
        return switch (user) {
            case CREATED_BY -> Optional.of(meta.created().user());
            case UPDATED_BY -> Optional.of(meta.updated().user());
            case HEAD_CREATED_BY -> head(meta).map(head -> head.created().user());
            case HEAD_UPDATED_BY -> head(meta).map(head -> head.updated().user());
        };
    }

    @Override
    public Predicate<ResourceMeta> headStatus(Condition.HeadStatus condition) {
        Set<RevisionStatus> statuses = condition.statuses();
        return meta ->
                head(meta).map(HeadMirror::status).filter(statuses::contains).isPresent();
    }

    @Override
    public Predicate<ResourceMeta> hasId(Condition.HasId condition) {
        Set<ResourceId> ids = condition.ids();
        return meta -> ids.contains(meta.id());
    }

    private static Optional<HeadMirror> head(ResourceMeta meta) {
        return Optional.ofNullable(meta.head());
    }
}
