package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.specstar.id.ResourceId;
import org.specstar.jpa.PayloadRow;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.StoredRevision;

/**
 * Takes revisions, resource by resource, from rows in the order of resources. Reads a few rows ahead, so that payloads
 * outside are fetched together.
 */
final class RevisionCursor {
    private record Item(RevisionInfo info, PayloadRow payload) {}

    private final GroupSize group = new GroupSize();
    private final Deque<Item> ahead = new ArrayDeque<>();
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
            Item item = ahead.remove();
            revisions.add(fetched.revision(item.info(), item.payload()));
        }
        return revisions;
    }

    private boolean isNext(ResourceId resource) throws SQLException {
        if (ahead.isEmpty()) {
            readAhead();
        }
        Item next = ahead.peek();
        return next != null && next.info().id().resource().equals(resource);
    }

    private void readAhead() throws SQLException {
        int wanted = group.now();
        while (ahead.size() < wanted && rows.next()) {
            ahead.add(new Item(RevisionRows.read(rows), RevisionRows.readPayload(rows)));
        }
        fetched = payloads.fetching(ahead.stream().map(Item::payload).toList(), group);
    }
}
