package org.specstar.jpa;

import org.jspecify.annotations.Nullable;

/**
 * Everything in a meta row beside its key and its place in the order.
 *
 * @param currentNumber number of the head revision
 * @param currentUid name of the head's stored form
 * @param schemaVersion empty text for none
 * @param indexedData JSON object as it came, null when there was none
 * @param head null when the row carries no mirror of its head
 */
public record MetaRow(
        long version,
        int currentNumber,
        String currentUid,
        String schemaVersion,
        int totalRevisionCount,
        StampColumns created,
        StampColumns updated,
        boolean deleted,
        @Nullable String indexedData,
        @Nullable HeadRow head) {

    /** The mirror of the head revision: the {@code rev_*} columns, all set or all null. */
    public record HeadRow(String status, StampColumns created, StampColumns updated) {}
}
