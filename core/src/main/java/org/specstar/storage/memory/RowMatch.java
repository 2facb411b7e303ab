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
final class RowMatch implements Condition.Visitor<Predicate<SearchedRow>> {
    private static final RowMatch MATCH = new RowMatch();

    private RowMatch() {}

    static Predicate<ResourceMeta> of(Condition condition) {
        Predicate<SearchedRow> match = condition.accept(MATCH);
        return meta -> match.test(new SearchedRow(meta));
    }

    @Override
    public Predicate<SearchedRow> all(Condition.All condition) {
        List<Predicate<SearchedRow>> parts =
                condition.parts().stream().map(part -> part.accept(this)).toList();
        return row -> parts.stream().allMatch(part -> part.test(row));
    }

    @Override
    public Predicate<SearchedRow> deleted(Condition.Deleted condition) {
        return row -> row.meta().deleted() == condition.expected();
    }

    @Override
    public Predicate<SearchedRow> notBefore(Condition.NotBefore condition) {
        return row -> time(row.meta(), condition.time())
                .filter(found -> found.compareTo(condition.moment()) >= 0)
                .isPresent();
    }

    @Override
    public Predicate<SearchedRow> notAfter(Condition.NotAfter condition) {
        return row -> time(row.meta(), condition.time())
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
    public Predicate<SearchedRow> byUser(Condition.ByUser condition) {
        Set<String> names = condition.names();
        return row -> user(row.meta(), condition.user()).filter(names::contains).isPresent();
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
    public Predicate<SearchedRow> headStatus(Condition.HeadStatus condition) {
        Set<RevisionStatus> statuses = condition.statuses();
        return row -> head(row.meta())
                .map(HeadMirror::status)
                .filter(statuses::contains)
                .isPresent();
    }

    @Override
    public Predicate<SearchedRow> hasId(Condition.HasId condition) {
        Set<ResourceId> ids = condition.ids();
        return row -> ids.contains(row.meta().id());
    }

    @Override
    public Predicate<SearchedRow> compares(Condition.Compares condition) {
        return row -> row.match(condition);
    }

    private static Optional<HeadMirror> head(ResourceMeta meta) {
        return Optional.ofNullable(meta.head());
    }
}
