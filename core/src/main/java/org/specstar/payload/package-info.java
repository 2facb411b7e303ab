/**
 * Payloads as bytes: strict decoding into the user's record, the one deterministic encoding, its hash and its checksum.
 *
 * <p>The bytes are a promise: equal payloads have equal bytes and therefore SpecStar's own {@code data_hash}. Start at
 * {@link org.specstar.payload.PayloadCodec}; a codec is compiled once per model and uses no reflection per call.
 */
@NullMarked
package org.specstar.payload;

import org.jspecify.annotations.NullMarked;
