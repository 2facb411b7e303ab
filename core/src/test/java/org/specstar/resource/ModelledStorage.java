package org.specstar.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.time.Stamp;

/** One model's rows and revisions in the plainest possible form: what a storage should behave like. */
record ModelledStorage(Map<ResourceId, ResourceMeta> rows, SortedMap<RevisionKey, StoredRevision> revisions) {
    ModelledStorage() {
        // A linked map keeps the place of replaced entries and puts re-inserted ones last, as a storage must.
        this(new LinkedHashMap<>(), new TreeMap<>());
    }

    ModelledStorage copy() {
        return new ModelledStorage(new LinkedHashMap<>(rows), new TreeMap<>(revisions));
    }

    void save(ResourceMeta row) {
        rows.put(row.id(), row);
    }

    void purge(ResourceId id) {
        revisions.keySet().removeIf(key -> key.id().resource().equals(id));
    }

    List<ResourceMeta> search(Search search) {
        return matching(search.condition())
                .skip(search.offset())
                .limit(search.limit())
                .toList();
    }

    long count(Condition condition) {
        return matching(condition).count();
    }

    private Stream<ResourceMeta> matching(Condition condition) {
        return rows.values().stream().filter(condition.accept(new Match()));
    }

    List<StoredRevision> timeline(ResourceId id) {
        return revisions.values().stream()
                .filter(revision -> revision.info().id().resource().equals(id))
                .toList();
    }

    int highestNumber(ResourceId id) {
        return timeline(id).stream()
                .mapToInt(revision -> revision.info().id().number())
                .max()
                .orElse(0);
    }

    private static final class Match implements Condition.Visitor<Predicate<ResourceMeta>> {
        @Override
        public Predicate<ResourceMeta> all(Condition.All condition) {
            return row -> condition.parts().stream()
                    .allMatch(part -> part.accept(new Match()).test(row));
        }

        @Override
        public Predicate<ResourceMeta> deleted(Condition.Deleted condition) {
            return row -> row.deleted() == condition.expected();
        }

        @Override
        public Predicate<ResourceMeta> notBefore(Condition.NotBefore condition) {
            long from = condition.moment().epochMicros();
            return row -> stamp(row, condition.time().name())
                    .filter(stamp -> stamp.time().epochMicros() >= from)
                    .isPresent();
        }

        @Override
        public Predicate<ResourceMeta> notAfter(Condition.NotAfter condition) {
            long until = condition.moment().epochMicros();
            return row -> stamp(row, condition.time().name())
                    .filter(stamp -> stamp.time().epochMicros() <= until)
                    .isPresent();
        }

        @Override
        public Predicate<ResourceMeta> byUser(Condition.ByUser condition) {
            return row -> stamp(row, condition.user().name().replaceFirst("_BY$", ""))
                    .filter(stamp -> condition.names().contains(stamp.user()))
                    .isPresent();
        }

        @Override
        public Predicate<ResourceMeta> headStatus(Condition.HeadStatus condition) {
            return row -> row.head() != null
                    && condition.statuses().contains(row.head().status());
        }

        @Override
        public Predicate<ResourceMeta> hasId(Condition.HasId condition) {
            return row -> condition.ids().contains(row.id());
        }

        @Override
        public Predicate<ResourceMeta> compares(Condition.Compares condition) {
            return row -> PlainComparison.matches(row, condition);
        }

        /** A stamp of the row, if it has it, by the name of its time. */
        private static Optional<Stamp> stamp(ResourceMeta row, String name) {
            return switch (name) {
                case "CREATED" -> Optional.of(row.created());
                case "UPDATED" -> Optional.of(row.updated());
                case "HEAD_CREATED" -> Optional.ofNullable(row.head()).map(HeadMirror::created);
                default -> Optional.ofNullable(row.head()).map(HeadMirror::updated);
            };
        }
    }
}
