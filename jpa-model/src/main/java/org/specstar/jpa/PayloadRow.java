package org.specstar.jpa;

import org.jspecify.annotations.Nullable;

/**
 * Where a revision's payload is and how it is verified.
 *
 * @param fingerprint of the declaration that wrote the bytes, empty text if unknown
 * @param checksum SHA-256 of the bytes in hex
 * @param bytes null if they lie elsewhere
 * @param address null if the bytes are in the row
 */
public record PayloadRow(
        String fingerprint,
        String checksum,
        byte @Nullable [] bytes,
        @Nullable String address) {}
