package org.specstar.constraint;

import java.util.Locale;

/** What a reference names. */
public enum RefType {
    /** A resource, by its id. */
    RESOURCE_ID,
    /** One revision of a resource, by its id. Such a reference is for information: nothing follows from a deletion. */
    REVISION_ID;

    /** The word on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
