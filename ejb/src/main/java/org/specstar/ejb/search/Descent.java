package org.specstar.ejb.search;

/**
 * The first rows of an order that goes down by key, and by insertion among equal keys, found by an index that goes up in
 * both. The key of the last of them is found first, by a walk downwards that does not care for the order of equal keys;
 * then the rows above that key, which are fewer than wanted, and as many as are wanted of those that have it. So no more
 * rows are put in order than wanted, however many share a key.
 *
 * @param order by one column, descending, which is never null
 * @param rows where the row {@code m} comes from, with the condition
 * @param last what orders equal rows
 */
record Descent(OrderColumn order, Sql rows, Sql last) {
    /** How often the query says where rows come from. */
    static final int TIMES = 3;

    /** Below all keys, for when there are fewer rows than wanted: then each is above it, or equal to it. */
    private static final String LOWEST_TEXT = "''";

    private static final String LOWEST_NUMBER = Long.toString(Long.MIN_VALUE);

    /**
     * @param columns of each row
     * @param wanted how many rows, at least one, a number or a piece of SQL
     * @param before how many rows come before the last of them
     * @return a query whose rows contain the wanted ones, in no order
     */
    Sql sql(Sql columns, Object wanted, Object before) {
        return Sql.of(
                "WITH bound(k) AS MATERIALIZED ({}) SELECT * FROM ({}) AS above UNION ALL SELECT * FROM ({}) AS same",
                bound(before),
                Sql.of("{} ORDER BY {}, {} LIMIT {}", rows(columns, ">"), order.order(order.column()), last, wanted),
                Sql.of("{} ORDER BY {} LIMIT {}", rows(columns, "="), last, wanted));
    }

    private Sql bound(Object before) {
        return Sql.of(
                "SELECT COALESCE((SELECT {} FROM {} ORDER BY {} LIMIT 1 OFFSET {}), {})",
                order.column(),
                rows,
                order.order(order.column()),
                before,
                Sql.of(order.isNumber() ? LOWEST_NUMBER : LOWEST_TEXT));
    }

    private Sql rows(Sql columns, String comparison) {
        return Sql.of(
                "SELECT {} FROM {} AND {} " + comparison + " (SELECT k FROM bound)", columns, rows, order.column());
    }
}
