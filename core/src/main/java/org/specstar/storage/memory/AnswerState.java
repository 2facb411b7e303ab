package org.specstar.storage.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.RequestName;
import org.specstar.time.Moment;

/**
 * All kept answers, immutable: a hash trie finds one by its name, a sorted tree finds the oldest without a look at the
 * others.
 */
final class AnswerState {
    static final AnswerState EMPTY = new AnswerState(HashTrie.empty(), SortedTree.empty(), 1);

    private final HashTrie<RequestName, Row> rows;
    private final SortedTree<Age, Row> oldestFirst;
    private final long nextPlace;

    private AnswerState(HashTrie<RequestName, Row> rows, SortedTree<Age, Row> oldestFirst, long nextPlace) {
        this.rows = rows;
        this.oldestFirst = oldestFirst;
        this.nextPlace = nextPlace;
    }

    /** When an answer was kept; the place tells those of one moment apart. */
    private record Age(Moment keptAt, long place) implements Comparable<Age> {
        @Override
        public int compareTo(Age other) {
            int earlier = keptAt.compareTo(other.keptAt);
            return earlier == 0 ? Long.compare(place, other.place) : earlier;
        }
    }

    private record Row(RequestName name, KeptAnswer answer, Age age) {
        boolean isBefore(Moment moment) {
            return answer.keptAt().compareTo(moment) < 0;
        }
    }

    /** The answer kept under this name at that moment or later. */
    @Nullable
    KeptAnswer find(RequestName name, Moment notBefore) {
        Row row = rows.find(name);
        return row == null || row.isBefore(notBefore) ? null : row.answer();
    }

    /** Keeps the answer in place of an earlier one of this name. */
    AnswerState with(RequestName name, KeptAnswer answer) {
        Row row = new Row(name, answer, new Age(answer.keptAt(), nextPlace));
        AnswerState rest = without(rows.find(name));
        return new AnswerState(rest.rows.with(name, row), rest.oldestFirst.with(row.age(), row), nextPlace + 1);
    }

    /** The names of the oldest answers that were kept before a moment. */
    List<RequestName> expired(Moment before, int limit) {
        return oldestFirst
                .values()
                .takeWhile(row -> row.isBefore(before))
                .limit(limit)
                .map(Row::name)
                .toList();
    }

    /** Forgets these answers, except those that have been replaced by one that is not that old. */
    AnswerState withoutExpired(List<RequestName> names, Moment before) {
        AnswerState after = this;
        for (RequestName name : names) {
            Row row = rows.find(name);
            if (row != null && row.isBefore(before)) {
                after = after.without(row);
            }
        }
        return after;
    }

    private AnswerState without(@Nullable Row row) {
        return row == null
                ? this
                : new AnswerState(rows.without(row.name()), oldestFirst.without(row.age()), nextPlace);
    }
}
