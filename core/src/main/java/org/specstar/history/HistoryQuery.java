package org.specstar.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.specstar.revision.RevisionInfo;
import org.specstar.time.Moment;

/**
 * Which part of a history is wanted.
 *
 * @param limit at least 1
 * @param order by creation; the number decides between equal times
 * @param times which creation times to keep
 * @param from text of the revision to begin with, in the asked order; empty text for the beginning
 * @param ancestry everything, or only the head's (or {@code from}'s) line of parents, newest first in any case
 */
public record HistoryQuery(int limit, int offset, Order order, TimeRange times, String from, Ancestry ancestry) {

    /** Direction of a history. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST;

        Comparator<RevisionInfo> comparator() {
            Comparator<RevisionInfo> oldest = Comparator.comparing(
                            (RevisionInfo info) -> info.created().time())
                    .thenComparing(info -> info.id().number());
            return this == OLDEST_FIRST ? oldest : oldest.reversed();
        }
    }

    /** Which revisions count at all. */
    public enum Ancestry {
        ALL,
        CHAIN
    }

    /** Creation times from start to end, both included; an empty bound is no bound. */
    public record TimeRange(Predicate<Moment> contains) {
        public static final TimeRange ALWAYS = new TimeRange(time -> true);

        public static TimeRange between(Optional<Moment> start, Optional<Moment> end) {
            return new TimeRange(
                    time -> start.map(bound -> bound.compareTo(time) <= 0).orElse(true)
                            && end.map(bound -> time.compareTo(bound) <= 0).orElse(true));
        }
    }
}
