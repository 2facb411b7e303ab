package org.specstar.constraint;

import java.util.Locale;

/** What happens to a resource when one that it refers to is deleted. */
public enum OnDelete {
    /** Nothing: the reference names a deleted resource. */
    DANGLING,
    /** The reference becomes null; in a list its item goes. That is a new revision, made by whoever deletes. */
    SET_NULL,
    /** The resource is deleted as well, and whatever follows from that. */
    CASCADE;

    /** The word on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
