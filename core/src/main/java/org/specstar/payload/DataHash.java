package org.specstar.payload;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * SpecStar's {@code data_hash}: XXH3 with 128 bits over the payload's bytes, as {@code xxh3_128:} and 32 lower-case hex
 * digits. Tells equal payloads apart from different ones; it is no protection against damage, see {@link Checksum}.
 */
public record DataHash(String text) {
    private static final String PREFIX = "xxh3_128:";

    public static DataHash of(byte[] payload) {
        return new DataHash(PREFIX + hex(payload));
    }

    /** The bare hex digits; as such they name blobs. */
    public static String hex(byte[] bytes) {
        HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(bytes);
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(hash.getMostSignificantBits()) + digits.toHexDigits(hash.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return text;
    }
}
