package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.specstar.id.ResourceId;
import org.specstar.revision.StoredRevision;

/**
 * Takes revisions, resource by resource, from rows in the order of resources. Reads a few rows ahead, so that payloads
 * outside are fetched together.
 */
final class RevisionCursor {
    private final GroupSize group = new GroupSize();
    private final Deque<FoundRevision> ahead = new ArrayDeque<>();
    private final ResultSet rows;
    private final PayloadReader payloads;
    private PayloadReader fetched;

    RevisionCursor(ResultSet rows, PayloadReader payloads) {
        this.rows = rows;
        this.payloads = payloads;
        this.fetched = payloads;
    }

    /** All revisions of the next resource; empty if the rows go on with another one. */
    List<StoredRevision> of(ResourceId resource) throws SQLException {
        List<StoredRevision> revisions = new ArrayList<>();
        while (isNext(resource)) {
            revisions.add(fetched.revision(ahead.remove()));
        }
        return revisions;
    }

    private boolean isNext(ResourceId resource) throws SQLException {
        if (ahead.isEmpty()) {
            readAhead();
        }
        FoundRevision next = ahead.peek();
        return next != null && next.info().id().resource().equals(resource);
    }

    private void readAhead() throws SQLException {
        int wanted = group.now();
        while (ahead.size() < wanted && rows.next()) {
            ahead.add(FoundRevision.of(FoundRow.of(rows)));
        }
        fetched = payloads.fetching(ahead, group);
    }
}
