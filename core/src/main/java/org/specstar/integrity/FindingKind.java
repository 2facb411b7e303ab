package org.specstar.integrity;

import java.util.Locale;

/** What a check can find. The texts are read by programs: they are never renamed or reused. */
public enum FindingKind {
    /** A resource's row names a head of which no form is stored. */
    HEAD_MISSING,
    /** A resource's row repeats another status, author or time than its head has. */
    HEAD_DIFFERS,
    /** Revisions are stored of a resource that has no row. */
    REVISIONS_WITHOUT_ROW,
    /** More numbers of a resource's revisions are absent than were pruned, or not imported. */
    CHAIN_GAP,
    /** A payload cannot be found where its row says. */
    PAYLOAD_MISSING,
    /** A payload's bytes are not those that were stored. */
    PAYLOAD_DAMAGED,
    /** A payload's bytes are those that were stored, but its {@code data_hash} is that of others. */
    HASH_DIFFERS,
    /** A payload that no row refers to, older than the grace period. */
    PAYLOAD_ORPHAN,
    /** A binary is entered in the ledger and its bytes are not there. */
    BLOB_MISSING,
    /** A binary's bytes are not those that were stored. */
    BLOB_DAMAGED,
    /** A binary's bytes are there without an entry, older than the grace period. */
    BLOB_ORPHAN,
    /** A revision refers to a binary that is not entered, or is in quarantine. */
    REFERENCE_UNKNOWN,
    /** The ledger knows what a revision refers to, and there is no such revision. */
    REFERENCE_ORPHAN,
    /** The ledger says a revision refers to other binaries than its payload does. */
    REFERENCES_DIFFER;

    /** In lower case, with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
