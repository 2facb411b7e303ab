package org.specstar.payload;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Translates between a model's payload and its bytes. Compiled once at registration; safe for use by many threads.
 *
 * @param <T> the user's record, or sealed interface of records
 */
public interface PayloadCodec<T> {
    /**
     * Reads a payload strictly: no text for a number, no missing required field, no duplicate key; unknown fields are
     * dropped, absent ones take their default.
     *
     * @throws InvalidPayloadException naming the field and what was expected
     * @throws MalformedJsonException if the bytes are not JSON in UTF-8, or beyond its limits
     */
    T decode(byte[] json);

    /**
     * The same for what callers send, where the model forbids unknown fields.
     *
     * @throws InvalidPayloadException also for a field that the model does not declare
     */
    T decodeStrictly(byte[] json);

    /**
     * The deterministic bytes: fields in declared order, defaults written out, no white space, UTF-8. Times are cut to
     * microseconds.
     *
     * @throws InvalidPayloadException if the record holds what no payload may: a null, NaN or infinity in a field that is
     *     not nullable, a text with U+0000
     */
    byte[] encode(T value);

    /**
     * The values of the indexed fields under their dotted paths, sorted by path. A value is null, a text, a boolean, a
     * {@code Long}, a {@code Double}, or a list or map of those in the order of the payload; enums, times, UUIDs and
     * decimals are their text.
     */
    Map<String, @Nullable Object> indexedValues(T value);

    /** {@link #indexedValues} as the compact JSON object that a resource's meta row keeps. */
    String indexedJson(T value);

    /**
     * A short text that changes whenever the declaration (fields, order, types, defaults) does. Bytes written under
     * another fingerprint are completed before they go out. Marks such as being indexed do not change it.
     */
    String fingerprint();

    /** What the declaration says of indexed data, unique fields and references; changes whenever one of those does. */
    String indexFingerprint();

    /** The fields that are indexed, unique or references, in declared order, those of nested records after their owner. */
    List<PayloadField<T>> fields();

    /** Whether a payload can hold binaries. */
    boolean hasBinaries();

    /** The binaries in a payload, in declared order, repeated ones as often as they are there. */
    List<Binary> binaries(T value);

    /**
     * The payload with others for its binaries; the same object where that changes nothing.
     *
     * @param replacement gives the same object for a binary that stays
     * @throws InvalidPayloadException if a record refuses its new binaries
     */
    T withBinaries(T value, UnaryOperator<Binary> replacement);

    /** How such payloads are stored under an encoding. */
    StoredForm form(Encoding encoding);
}
