package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.specstar.search.Condition;

/** The rows that fulfil a condition: what indexes tell of them, and what has to be tested row by row. */
final class Selection {
    /** The part of rows that a condition is taken to hold for where no index counts them. */
    private static final double GUESS = 0.25;

    private final Rows rows;
    private final List<Access> accesses;
    private final List<Condition> tests;

    private Selection(Rows rows, List<Access> accesses, List<Condition> tests) {
        this.rows = rows;
        this.accesses = accesses;
        this.tests = tests;
    }

    static Selection of(Condition condition, Rows rows) {
        AccessFinder finder = new AccessFinder(rows);
        Map<Object, Access> accesses = new LinkedHashMap<>();
        List<Condition> tests = new ArrayList<>();
        parts(condition).forEach(part -> {
            Optional<Access> access = part.accept(finder);
            access.ifPresent(found -> accesses.merge(mergedBy(found), found, Access::and));
            if (access.filter(Access::exact).isEmpty() && !holdsForAll(part, rows)) {
                tests.add(part);
            }
        });
        return new Selection(rows, List.copyOf(accesses.values()), tests);
    }

    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(Selection::parts)
                : Stream.of(condition);
    }

    /** Rows with several entries may have one in each of two ranges. */
    private static Object mergedBy(Access access) {
        return access.column().shape() == Column.Shape.SINGLE ? access.column() : access;
    }

    private static boolean holdsForAll(Condition part, Rows rows) {
        return part instanceof Condition.Deleted deleted && !deleted.expected() && deletions(rows) == 0;
    }

    private static long deletions(Rows rows) {
        return rows.part(rows.layout().deleted(), List.of(IndexLayout.DELETIONS))
                .size();
    }

    Rows rows() {
        return rows;
    }

    List<Access> accesses() {
        return accesses;
    }

    List<Condition> tests() {
        return tests;
    }

    long size(Access access) {
        return rows.part(access.column(), access.ranges()).size();
    }

    /** The access to the fewest rows; empty if no index helps. */
    Optional<Access> narrowest() {
        return accesses.stream().min(Comparator.comparingLong(this::size));
    }

    /** The part of all rows that fulfil the condition, by what the indexes count. */
    double share() {
        double share = 1;
        for (Access access : accesses) {
            share *= share(access);
        }
        for (Condition test : tests) {
            share *= test instanceof Condition.Deleted ? part(rows.size() - deletions(rows)) : GUESS;
        }
        return share;
    }

    double share(Access access) {
        return part(size(access));
    }

    private double part(long some) {
        return (double) some / Math.max(1, rows.size());
    }

    /** Tests rows, among them those that an access has found. */
    RowFilter filter(List<Access> served) {
        List<Access> rest =
                accesses.stream().filter(access -> !served.contains(access)).toList();
        return new RowFilter(rest, tests, rows.layout().fields());
    }

    /** Gives the rows once each, in no order. */
    void forEach(Predicate<Row> taker) {
        forEach(narrowest().stream().toList(), taker);
    }

    /**
     * The same by a certain access.
     *
     * @param served one or none, which looks at all rows
     */
    void forEach(List<Access> served, Predicate<Row> taker) {
        Predicate<Row> filtered = filter(served).before(taker);
        if (served.isEmpty()) {
            rows.all(rows.layout().insertion()).up(filtered);
            return;
        }
        Access access = served.get(0);
        Set<Long> known = new HashSet<>();
        rows.part(access.column(), access.ranges())
                .up(access.isDistinct() ? filtered : row -> !known.add(row.place()) || filtered.test(row));
    }

    long count() {
        if (tests.isEmpty() && accesses.size() <= 1 && accesses.stream().allMatch(Access::isDistinct)) {
            return accesses.isEmpty() ? rows.size() : size(accesses.get(0));
        }
        if (accesses.isEmpty() && tests.stream().allMatch(Condition.Deleted.class::isInstance)) {
            return rows.size() - deletions(rows);
        }
        long[] found = new long[1];
        forEach(row -> ++found[0] > 0);
        return found[0];
    }
}
