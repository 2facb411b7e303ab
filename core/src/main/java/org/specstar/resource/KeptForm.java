package org.specstar.resource;

import org.jspecify.annotations.Nullable;
import org.specstar.payload.Checksum;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;

/**
 * A stored form of a revision as its row has it, unverified.
 *
 * @param fingerprint of the declaration that wrote the payload; see {@link org.specstar.payload.Payload}
 * @param checksum of the payload, taken when it was stored
 * @param address of a payload outside the row; null where the row has it
 * @param bytes of a payload in the row; null where it is outside. Shared: nobody changes them.
 */
public record KeptForm(
        RevisionInfo info,
        String fingerprint,
        Checksum checksum,
        @Nullable String address,
        byte @Nullable [] bytes) {
    public RevisionKey key() {
        return new RevisionKey(info.id(), info.schemaVersion());
    }
}
