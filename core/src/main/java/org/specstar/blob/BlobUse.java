package org.specstar.blob;

import java.util.Set;
import org.specstar.revision.RevisionKey;

/** What one stored form of a revision refers to; an empty set if nothing. */
public record BlobUse(RevisionKey revision, Set<FileId> binaries) {
    public BlobUse {
        binaries = Set.copyOf(binaries);
    }
}
