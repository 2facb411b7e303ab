package org.specstar.jpa;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a revision without its payload.
 *
 * @param schemaVersion empty text for none
 * @param parent id of the revision it was made from, null for a first one
 * @param parentSchemaVersion null for absent, empty text for none
 * @param dataHash null when there was none
 */
public record RevisionRow(
        String resourceId,
        int number,
        String schemaVersion,
        String uid,
        @Nullable String parent,
        @Nullable String parentSchemaVersion,
        @Nullable String dataHash,
        String status,
        StampColumns created,
        StampColumns updated) {}
