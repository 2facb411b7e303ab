package org.specstar.transfer;

import java.util.Set;
import org.specstar.blob.FileId;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;

/** Tells what archived bytes are in the eyes of the model's declaration. Safe for use by many threads. */
@FunctionalInterface
public interface PayloadCheck {
    /** Vouches for nothing: payloads are completed when they are read. */
    PayloadCheck NONE = (info, bytes) -> Payload.UNKNOWN;

    /**
     * The fingerprint to store with a payload: the declaration's if it would write exactly these bytes, else
     * {@link Payload#UNKNOWN}, also for bytes that it cannot read at all. The bytes are stored as they are in any case.
     */
    String fingerprint(RevisionInfo info, byte[] bytes);

    /** Whether payloads of the model can refer to binaries. */
    default boolean hasBinaries() {
        return false;
    }

    /** The binaries that archived bytes refer to, also those of an older declaration; none if they cannot be read. */
    default Set<FileId> binaries(byte[] bytes) {
        return Set.of();
    }
}
