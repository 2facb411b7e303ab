package org.specstar.id;

import java.util.UUID;

/** Where fresh identity comes from; replaced in tests to make runs repeatable. Safe for use by many threads. */
public interface IdSource {
    /** A UUID that no other call has returned or will return. */
    UUID next();

    /** Random version 4 UUIDs, as SpecStar uses them. */
    static IdSource random() {
        return UUID::randomUUID;
    }
}
