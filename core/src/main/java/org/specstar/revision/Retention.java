package org.specstar.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.id.RevisionId;
import org.specstar.time.Moment;

/**
 * Which revisions of a resource are kept. The head always is.
 */
public sealed interface Retention {
    /**
     * The revisions that are not kept, by number.
     *
     * @param head the resource's head
     * @param history everything stored of the resource, in any order
     */
    List<RevisionId> unwanted(RevisionId head, Collection<RevisionInfo> history);

    /**
     * Keeps a number of revisions: those the head descends from come first, the newest of them before older ones; then
     * the others, newest first. This is SpecStar's order.
     *
     * @param count at least 1
     */
    record KeepLast(int count) implements Retention {
        public KeepLast {
            if (count < 1) {
                throw new IllegalArgumentException("At least one revision is kept, the head, not " + count);
            }
        }

        @Override
        public List<RevisionId> unwanted(RevisionId head, Collection<RevisionInfo> history) {
            Map<RevisionId, RevisionInfo> byId = byId(history);
            Set<RevisionId> line = line(head, byId);
            Comparator<RevisionInfo> ascending = Comparator.comparing(
                            (RevisionInfo info) -> info.id().equals(head))
                    .thenComparing(info -> line.contains(info.id()))
                    .thenComparing(info -> info.created().time())
                    .thenComparing(info -> info.id().number());
            return byId.values().stream()
                    .sorted(ascending.reversed())
                    .skip(count)
                    .map(RevisionInfo::id)
                    .sorted()
                    .toList();
        }
    }

    /** Keeps what was created at this moment or later. */
    record KeepSince(Moment start) implements Retention {
        @Override
        public List<RevisionId> unwanted(RevisionId head, Collection<RevisionInfo> history) {
            return byId(history).values().stream()
                    .filter(info -> info.created().time().compareTo(start) < 0)
                    .map(RevisionInfo::id)
                    .filter(id -> !id.equals(head))
                    .sorted()
                    .toList();
        }
    }

    /** One entry a revision, whatever number of schema versions it is stored under. */
    private static Map<RevisionId, RevisionInfo> byId(Collection<RevisionInfo> history) {
        Map<RevisionId, RevisionInfo> byId = new HashMap<>();
        history.forEach(info -> byId.putIfAbsent(info.id(), info));
        return byId;
    }

    /** The head and its ancestors. */
    private static Set<RevisionId> line(RevisionId head, Map<RevisionId, RevisionInfo> byId) {
        Set<RevisionId> line = new HashSet<>();
        @Nullable RevisionId next = head;
        while (next != null && line.add(next)) {
            RevisionInfo info = byId.get(next);
            next = info == null ? null : info.parent();
        }
        return line;
    }
}
