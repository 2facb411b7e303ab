package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Snapshot.Visitor;
import org.specstar.revision.StoredRevision;

/**
 * Takes resources with their revisions from rows that are in the order of resources. Reads a few rows ahead, so that payloads
 * outside are fetched together.
 */
final class ResourceCursor {
    private static final int META_COLUMNS =
            MetaRows.TABLE.key().size() + MetaRows.TABLE.values().size();

    /** @param revision null for a resource without any */
    private record Joined(
            long seq, ResourceMeta meta, @Nullable FoundRevision revision) {}

    private final GroupSize group = new GroupSize();
    private final Deque<Joined> ahead = new ArrayDeque<>();
    private final ResultSet rows;
    private final PayloadReader payloads;
    private final LargePayloads large;
    private PayloadReader fetched;
    private @Nullable Joined last;

    ResourceCursor(ResultSet rows, PayloadReader payloads, LargePayloads large) {
        this.rows = rows;
        this.payloads = payloads;
        this.large = large;
        this.fetched = payloads;
    }

    /**
     * Shows all resources.
     *
     * @return how many they were
     */
    int show(Visitor visitor) throws SQLException {
        int count = 0;
        while (isReady()) {
            Joined first = ahead.element();
            visitor.visit(first.meta(), revisions(first.seq()));
            count++;
        }
        return count;
    }

    /** Where the last resource stands. */
    long lastSeq() {
        return Objects.requireNonNull(last).seq();
    }

    private List<StoredRevision> revisions(long seq) throws SQLException {
        List<StoredRevision> revisions = new ArrayList<>();
        while (isReady() && ahead.element().seq() == seq) {
            FoundRevision found = ahead.remove().revision();
            if (found != null) {
                revisions.add(fetched.revision(large.whole(found)));
            }
        }
        return revisions;
    }

    private boolean isReady() throws SQLException {
        if (ahead.isEmpty()) {
            readAhead();
        }
        return !ahead.isEmpty();
    }

    private void readAhead() throws SQLException {
        int wanted = group.now();
        while (ahead.size() < wanted && rows.next()) {
            last = read(FoundRow.of(rows));
            ahead.add(last);
        }
        List<FoundRevision> found =
                ahead.stream().map(Joined::revision).filter(Objects::nonNull).toList();
        fetched = payloads.fetching(found, group);
    }

    private Joined read(FoundRow row) {
        long seq = row.number();
        ResourceMeta meta = meta(seq, row);
        return new Joined(seq, meta, row.flag() ? FoundRevision.of(row) : null);
    }

    /** The rows of one resource all begin with the same. */
    private ResourceMeta meta(long seq, FoundRow row) {
        if (last == null || last.seq() != seq) {
            return MetaRows.read(row);
        }
        row.skip(META_COLUMNS);
        return last.meta();
    }
}
