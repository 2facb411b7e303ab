package org.specstar.transfer;

import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;

/** Tells whether archived bytes are such as today's declaration of the model writes. Safe for use by many threads. */
@FunctionalInterface
public interface PayloadCheck {
    /** Vouches for nothing: payloads are completed when they are read. */
    PayloadCheck NONE = (info, bytes) -> Payload.UNKNOWN;

    /**
     * The fingerprint to store with a payload: the declaration's if it would write exactly these bytes, else
     * {@link Payload#UNKNOWN}, also for bytes that it cannot read at all. The bytes are stored as they are in any case.
     */
    String fingerprint(RevisionInfo info, byte[] bytes);
}
