package org.specstar.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobLedger.Entry;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.payload.DamagedPayloadException;

/**
 * Compares the ledger of binaries with their bytes: both in order of ids, walked through side by side. What is suspected is
 * looked at again at once: bytes that are taking or leaving their place are no finding.
 */
final class BlobCheck {
    private final BlobLedger ledger;
    private final BlobStore store;
    private final BlobBytes bytes;
    private final Instant writtenBefore;
    private final Tally tally;

    BlobCheck(BlobLedger ledger, BlobStore store, Instant writtenBefore, Tally tally) {
        this.ledger = ledger;
        this.store = store;
        this.bytes = new BlobBytes(store);
        this.writtenBefore = writtenBefore;
        this.tally = tally;
    }

    void check() {
        Peeking<Entry> entries = new Peeking<>(Entries.all(ledger));
        store.forEach((id, size, written) -> {
            missing(entries, id.text());
            boolean entered = isOf(id, entries.peek());
            entries.takeWhile(entry -> isOf(id, entry)).forEach(entry -> found(entry.blob()));
            if (!entered && written.isBefore(writtenBefore)) {
                orphan(id);
            }
        });
        missing(entries, "g");
    }

    private static boolean isOf(FileId id, @Nullable Entry entry) {
        return entry != null && entry.blob().fileId().equals(id);
    }

    private void found(Blob blob) {
        tally.seenBinary();
        bytes.flaw(blob).ifPresent(flaw -> suspected(blob.fileId()));
    }

    /** Entries before an id have shown no bytes. */
    private void missing(Peeking<Entry> entries, String before) {
        entries.skipWhile(entry -> {
            boolean passed = entry.blob().fileId().text().compareTo(before) < 0;
            if (passed) {
                tally.seenBinary();
                suspected(entry.blob().fileId());
            }
            return passed;
        });
    }

    private void suspected(FileId id) {
        ledger.entry(id)
                .filter(BlobCheck::isNeeded)
                .ifPresent(entry -> bytes.flaw(entry.blob()).ifPresent(flaw -> tally.found(finding(entry, flaw))));
    }

    private static Finding finding(Entry entry, FindingKind flaw) {
        return Finding.ofAddress(
                flaw,
                entry.blob().fileId().text(),
                sentence(flaw) + entry.uses() + " stored forms, or parts of uploads, refer to it.");
    }

    /** A removal that a crash has broken off leaves the entry in quarantine; the collector goes on with it. */
    private static boolean isNeeded(Entry entry) {
        return entry.quarantined() == null || entry.uses() > 0;
    }

    private static String sentence(FindingKind flaw) {
        return flaw == FindingKind.BLOB_MISSING
                ? "The binary is entered and its bytes are not there; "
                : "The binary's bytes are not those that were stored; ";
    }

    private void orphan(FileId id) {
        if (ledger.entry(id).isEmpty() && isThere(id)) {
            tally.found(Finding.ofAddress(
                    FindingKind.BLOB_ORPHAN, id.text(), "The binary's bytes are there, and it is not entered."));
        }
    }

    private boolean isThere(FileId id) {
        try {
            return store.find(id).isPresent();
        } catch (DamagedPayloadException e) {
            return true;
        }
    }
}
