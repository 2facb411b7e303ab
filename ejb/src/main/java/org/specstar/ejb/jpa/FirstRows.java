package org.specstar.ejb.jpa;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.specstar.event.Change;
import org.specstar.resource.ResourceView;

/**
 * Adds the row of a new resource, its first revision and what is told of it by one statement: each statement of its own is
 * another way to the server and back. For PostgreSQL, and payloads in rows.
 */
final class FirstRows {
    private record First(ResourceView view, List<Change> told) {}

    private final RowSearches rows;
    private final PayloadPlace place;
    private final String row;
    private final String revision;

    FirstRows(RowSearches rows, PayloadPlace place) {
        this.rows = rows;
        this.place = place;
        this.row = "WITH added AS (" + MetaRows.TABLE.in(rows.table()).insertIfAbsent() + " RETURNING 1)";
        this.revision = " " + RevisionRows.TABLE.insertIfAbsentFrom("added");
    }

    /** @return false if the id is taken; or if the revision is there already, and then only the revision was not added */
    boolean add(ResourceView view, List<Change> told) {
        String statement = told.isEmpty() ? row + revision : row + told(told.size()) + revision;
        return rows.tables().batch(statement, List.of(new First(view, told)), this::bind)[0] == 1;
    }

    private static String told(int changes) {
        String values = String.join(", ", Collections.nCopies(changes, "(?, ?, ?)"));
        return ", told AS (" + JpaOutbox.addFrom("added CROSS JOIN (VALUES " + values + ") AS c") + ")";
    }

    private void bind(Parameters parameters, First first) throws SQLException {
        ResourceView view = first.view();
        MetaRows.bindInsert(parameters, rows.model(), view.meta(), rows.fields().get());
        for (Change change : first.told()) {
            JpaOutbox.bind(parameters, change);
        }
        RevisionRows.bind(
                parameters,
                rows.model(),
                view.revision().info(),
                place.keep(List.of(view.revision().payload())).get(0));
    }
}
