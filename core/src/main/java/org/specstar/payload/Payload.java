package org.specstar.payload;

import java.nio.charset.StandardCharsets;

/**
 * The stored bytes of one revision's payload. The array is shared, not copied: nobody changes it.
 *
 * <p>Whoever makes a payload decides its fingerprint: that of the codec whose {@link PayloadCodec#encode} gave exactly
 * these bytes, or {@link #UNKNOWN} when they came from elsewhere.
 */
public final class Payload {
    /** Fingerprint of bytes that no codec of this deployment has written or verified. */
    public static final String UNKNOWN = "";

    private final byte[] bytes;
    private final String fingerprint;
    private final Checksum checksum;

    private Payload(byte[] bytes, String fingerprint, Checksum checksum) {
        this.bytes = bytes;
        this.fingerprint = fingerprint;
        this.checksum = checksum;
    }

    public static Payload of(byte[] bytes, String fingerprint) {
        return new Payload(bytes, fingerprint, Checksum.of(bytes));
    }

    /**
     * A payload as it was read from a store.
     *
     * @param where what is being read, for the error
     * @throws DamagedPayloadException if the bytes are not those that were stored
     */
    public static Payload verified(byte[] bytes, String fingerprint, Checksum stored, String where) {
        if (!Checksum.of(bytes).equals(stored)) {
            throw new DamagedPayloadException(where);
        }
        return new Payload(bytes, fingerprint, stored);
    }

    public byte[] bytes() {
        return bytes;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public Checksum checksum() {
        return checksum;
    }

    public DataHash hash() {
        return DataHash.of(bytes);
    }

    /** The bytes as text; for logs of tests and error reports, never for production logs. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
