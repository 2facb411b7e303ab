package org.specstar.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.FileId;

/** The entries of all binaries, what refers to them, and the uploads they come by, immutable. */
record BlobState(SortedTree<String, Row> rows, BlobUses uses, UploadState uploads) {
    static final BlobState EMPTY = new BlobState(SortedTree.empty(), BlobUses.EMPTY, UploadState.EMPTY);
    /** Ids are hex digits. */
    private static final String BEHIND_ALL = "g";

    /** An entry without its uses. */
    record Row(Blob blob, Instant used, @Nullable Instant quarantined) {
        boolean isLive() {
            return quarantined == null;
        }

        /** The entry used at a moment, or later already: clocks of different nodes differ. */
        Row usedAt(Instant now) {
            return new Row(blob, now.isAfter(used) ? now : used, null);
        }

        Row quarantinedAt(Instant now) {
            return new Row(blob, used, now);
        }
    }

    Optional<Row> row(FileId id) {
        return Optional.ofNullable(rows.find(id.text()));
    }

    /** The first entries behind an id, or of all, that are wanted, by id. */
    List<BlobLedger.Entry> page(@Nullable FileId after, int limit, Predicate<Row> wanted) {
        List<BlobLedger.Entry> found = new ArrayList<>();
        if (limit > 0) {
            rows.up(after == null ? "" : after.text(), BEHIND_ALL, row -> {
                if (wanted.test(row)) {
                    found.add(entry(row));
                }
                return found.size() < limit;
            });
        }
        return found;
    }

    boolean isUnused(Row row, Instant usedBefore) {
        return row.used().isBefore(usedBefore) && usesOf(row.blob().fileId()) == 0;
    }

    BlobLedger.Entry entry(Row row) {
        return new BlobLedger.Entry(row.blob(), usesOf(row.blob().fileId()), row.used(), row.quarantined());
    }

    /** How many stored forms of revisions, and parts of uploads, refer to a binary. */
    long usesOf(FileId id) {
        return (long) uses.usersOf(id).size() + uploads.uses(id);
    }

    BlobState with(Row row) {
        return new BlobState(rows.with(row.blob().fileId().text(), row), uses, uploads);
    }

    BlobState entered(Collection<Blob> blobs, Instant now) {
        BlobState after = this;
        for (Blob blob : blobs) {
            Row known = rows.find(blob.fileId().text());
            after = after.with(known == null ? new Row(blob, now, null) : known.usedAt(now));
        }
        return after;
    }

    /** The same with those of the entries changed that are there. */
    BlobState with(Collection<FileId> ids, UnaryOperator<Row> change) {
        BlobState after = this;
        for (FileId id : ids) {
            Row row = rows.find(id.text());
            after = row == null ? after : after.with(change.apply(row));
        }
        return after;
    }

    BlobState without(FileId id) {
        return new BlobState(rows.without(id.text()), uses, uploads);
    }

    BlobState withUses(UnaryOperator<BlobUses> change) {
        return new BlobState(rows, change.apply(uses), uploads);
    }

    BlobState withUploads(UnaryOperator<UploadState> change) {
        return new BlobState(rows, uses, change.apply(uploads));
    }
}
