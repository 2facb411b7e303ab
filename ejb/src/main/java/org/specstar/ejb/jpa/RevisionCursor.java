package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.specstar.id.ResourceId;
import org.specstar.revision.StoredRevision;

/** Takes revisions, resource by resource, from rows in the order of resources. */
final class RevisionCursor {
    private final ResultSet rows;
    private final PayloadReader payloads;
    private boolean onRow;

    RevisionCursor(ResultSet rows, PayloadReader payloads) throws SQLException {
        this.rows = rows;
        this.payloads = payloads;
        this.onRow = rows.next();
    }

    /** All revisions of the next resource; empty if the rows go on with another one. */
    List<StoredRevision> of(ResourceId resource) throws SQLException {
        List<StoredRevision> revisions = new ArrayList<>();
        while (onRow && rows.getString("resource_id").equals(resource.text())) {
            revisions.add(payloads.revision(RevisionRows.read(rows), RevisionRows.readPayload(rows)));
            onRow = rows.next();
        }
        return revisions;
    }
}
