package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Position;
import org.specstar.search.Search;

/**
 * A page of rows in order. One that goes on from a row is put together from the rows that are equal to it in all sorts, in
 * all but the last, and so on: each of these is a range of an index and costs its page, however far it is.
 *
 * @param names of the columns of the row
 * @param rows where the row {@code m} comes from, with the condition
 * @param last what orders equal rows
 * @param descending finds rows where the only order is descending; null if an index has them in that order
 */
record PageSql(
        List<String> names,
        Sql rows,
        List<OrderColumn> orders,
        Sql last,
        @Nullable Descent descending,
        Search search) {
    /** Parameters that are said again for each part. */
    private static final int MOST_REPEATED = 600;

    Sql sql() {
        return sql(columns());
    }

    /** Its rows, each with what stands beside it, in its order. */
    Sql with(Beside beside) {
        Sql page = sql(Sql.of("{}{}", columns(), keys(isInOne())));
        return Sql.of(
                "SELECT {}, {} FROM ({}) AS m {} ORDER BY {}",
                columns(),
                Sql.of(beside.columns()),
                page,
                Sql.of(beside.join()),
                byName());
    }

    private Sql sql(Sql columns) {
        if (isInOne()) {
            return Sql.of("SELECT {} FROM {} ORDER BY {} {}", columns, allRows(), order(0), limits());
        }
        return Sql.of(
                "SELECT {} FROM ({}) AS m ORDER BY {} {}",
                columns,
                Sql.joined(" UNION ALL ", parts()),
                byName(),
                limits());
    }

    /** One that is too long to be said for each part looks at each row that fulfils the condition. */
    private boolean isInOne() {
        Position after = search.after();
        int times = (after == null ? 0 : orders.size() + 1) + (descending == null ? 0 : Descent.TIMES);
        return times == 0 || times * rows.parameters().size() > MOST_REPEATED;
    }

    /** In the text where there is one plan for whatever values, which is to be made for so many rows. */
    private Sql limits() {
        return search.offset() == 0
                ? Sql.of("LIMIT {}", limit(search.limit()))
                : Sql.of("LIMIT {} OFFSET {}", search.limit(), search.offset());
    }

    private Object limit(long rowsAtMost) {
        return hasOnePlan() ? Sql.of(Long.toString(rowsAtMost)) : rowsAtMost;
    }

    /** Whether no value decides how its rows are found best. */
    private boolean hasOnePlan() {
        return rows.parameters().isEmpty() && search.offset() == 0;
    }

    private Sql allRows() {
        Position after = search.after();
        return after == null ? rows : Sql.of("{} AND {}", rows, isAfter(after));
    }

    private Sql isAfter(Position after) {
        List<Sql> parts = new ArrayList<>();
        List<Sql> equal = new ArrayList<>();
        for (int at = 0; at < orders.size(); at++) {
            String key = after.keys().get(at);
            orders.get(at).after(key).ifPresent(next -> parts.add(Sql.of("({} AND {})", Sql.all(equal), next)));
            equal.add(orders.get(at).equal(key));
        }
        parts.add(Sql.of("({} AND {} > {})", Sql.all(equal), last, after.place()));
        return Sql.any(parts);
    }

    private Sql columns() {
        return Sql.of(String.join(", ", names.stream().map(name -> "m." + name).toList()));
    }

    /** What rows are ordered by, named for those who have no more than the names. */
    private Sql keys(boolean areNew) {
        return Sql.joined(
                "",
                IntStream.range(0, orders.size())
                        .mapToObj(at ->
                                areNew ? Sql.of(", {} AS o" + at, orders.get(at).column()) : Sql.of(", m.o" + at))
                        .toList());
    }

    /** Those that are equal in the first sorts need not be ordered by them. */
    private Sql order(int from) {
        return Sql.joined(
                ", ",
                Stream.concat(
                                orders.subList(from, orders.size()).stream().map(order -> order.order(order.column())),
                                Stream.of(last))
                        .toList());
    }

    private Sql byName() {
        return Sql.joined(
                ", ",
                Stream.concat(
                                IntStream.range(0, orders.size())
                                        .mapToObj(at -> orders.get(at).order(Sql.of("m.o" + at))),
                                Stream.of(Sql.of("m.seq")))
                        .toList());
    }

    private List<Sql> parts() {
        Position after = search.after();
        return after == null ? List.of(part(rows, 0)) : parts(after);
    }

    private List<Sql> parts(Position after) {
        List<Sql> parts = new ArrayList<>();
        Sql equal = rows;
        for (int at = 0; at < orders.size(); at++) {
            Sql before = equal;
            int place = at;
            String key = after.keys().get(at);
            orders.get(at).after(key).ifPresent(next -> parts.add(part(Sql.of("{} AND {}", before, next), place)));
            equal = Sql.of("{} AND {}", before, orders.get(at).equal(key));
        }
        parts.add(part(Sql.of("{} AND {} > {}", equal, last, after.place()), orders.size()));
        return parts;
    }

    private Sql part(Sql from, int place) {
        Sql columns = Sql.of("{}{}", columns(), keys(true));
        long wanted = search.limit() + search.offset();
        return Sql.of(
                "SELECT * FROM ({}) AS p" + place,
                descending != null && place == 0
                        ? descending.sql(from, columns, limit(wanted))
                        : Sql.of("SELECT {} FROM {} ORDER BY {} LIMIT {}", columns, from, order(place), limit(wanted)));
    }
}
