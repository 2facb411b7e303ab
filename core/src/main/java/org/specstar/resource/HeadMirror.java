package org.specstar.resource;

import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Stamp;

/**
 * The head revision's status, authors and times, repeated in the meta row so that one can search by them
 * ({@code rev_status}, {@code rev_created_by} …).
 */
public record HeadMirror(RevisionStatus status, Stamp created, Stamp updated) {
    public static HeadMirror of(RevisionInfo head) {
        return new HeadMirror(head.status(), head.created(), head.updated());
    }
}
