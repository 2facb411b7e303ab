package org.specstar.ejb.search;

/**
 * The first rows of an order that goes down by key, and by insertion among equal keys, found by an index that goes up in
 * both. A walk downwards, which does not care for the order of equal keys, finds as many rows as are wanted. Those above the
 * least of their keys are among the first; of that one, which any number of rows may have, as many as are wanted are found
 * upwards. So no more rows are put in order than wanted.
 *
 * @param table that has the rows
 * @param order by one column, descending, which is never null
 * @param last what orders equal rows
 */
record Descent(String table, OrderColumn order, Sql last) {
    /** How often the query says where rows come from. */
    static final int TIMES = 2;

    private static final String LEAST = "(SELECT min(k) FROM wanted)";

    /**
     * @param rows where the row {@code m} comes from, with the condition
     * @param columns of each row
     * @param limit how many rows are wanted
     * @return a query whose rows contain the wanted ones, in no order
     */
    Sql sql(Sql rows, Sql columns, Object limit) {
        return Sql.of(
                "WITH wanted AS MATERIALIZED ({}) SELECT * FROM ({}) AS above UNION ALL SELECT * FROM ({}) AS same",
                Sql.of(
                        "SELECT {} AS k, m.seq AS place FROM {} ORDER BY {} LIMIT {}",
                        order.column(),
                        rows,
                        order.order(order.column()),
                        limit),
                // In this order for the planner, which would rather look at each row of the table.
                Sql.of("SELECT {} FROM wanted CROSS JOIN " + table + " m ON m.seq = place WHERE k > " + LEAST, columns),
                Sql.of(
                        "SELECT {} FROM {} AND {} = " + LEAST + " ORDER BY {} LIMIT {}",
                        columns,
                        rows,
                        order.column(),
                        last,
                        limit));
    }
}
