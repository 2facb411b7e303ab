package org.specstar.ejb.jpa;

import java.util.List;

/** Statements on the table that has the meta rows of a model. */
final class MetaSql {
    /** What searches read, in this order. */
    static final List<String> COLUMNS = MetaRows.TABLE.readWith("seq");

    /** The same of the row {@code m}. */
    static final String SELECTED = MetaRows.TABLE.select("m") + ", m.seq";

    private static final String SELECT = "SELECT " + SELECTED + " FROM ";

    final String find;
    final String lock;
    final String findAll;
    final String walk;
    final String insert;
    final String upsert;
    final String update;
    final String removeAll;

    MetaSql(String table, Dialect dialect) {
        TableSql rows = MetaRows.TABLE.in(table);
        find = SELECT + table + " m WHERE m.model = ? AND m.resource_id = ?";
        lock = find + dialect.held();
        // The order of the join is given: from the keys to the rows.
        findAll = SELECT + dialect.elements() + " CROSS JOIN " + table
                + " m WHERE m.model = ? AND m.resource_id = k.value ->> 0";
        walk = SELECT + table + " m WHERE m.model = ? AND m.resource_id > ? ORDER BY m.resource_id LIMIT ?";
        insert = rows.insertIfAbsent();
        upsert = rows.upsert();
        update = rows.update();
        removeAll = "DELETE FROM " + table + " WHERE model = ? AND resource_id IN (SELECT k.value ->> 0 FROM "
                + dialect.elements() + ")";
    }
}
