package org.specstar.payload;

/** Translates between the JSON that a codec writes and the bytes that are stored. Safe for use by many threads. */
public interface StoredForm {
    /** The stored bytes of canonical JSON. */
    byte[] stored(byte[] json);

    /**
     * The JSON of stored bytes, in whichever encoding they are: a model's encoding may have been changed since.
     *
     * @throws MalformedJsonException if they are neither
     */
    byte[] json(byte[] stored);

    /** The fingerprint of payloads that are stored in this form; differs between encodings. */
    String fingerprint();
}
