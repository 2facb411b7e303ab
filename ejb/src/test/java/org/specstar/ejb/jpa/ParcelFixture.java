package org.specstar.ejb.jpa;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;
import org.specstar.payload.DataHash;

/** Payloads of which every byte follows from a token, so that whoever finds one knows what it has to be. */
final class ParcelFixture {
    static final int LONGEST_TEXT = 3_000;
    private static final int USUAL = 6_000;
    private static final int RARE = 40;
    /** Above the size of the parts that PostgreSQL keeps, and of what bucket stores hold in memory. */
    private static final int LARGE = 1_300_000;

    private ParcelFixture() {}

    /** A payload with a binary. */
    record Parcel(String token, String text, @Nullable Binary content) {}

    static Parcel parcel(String token, @Nullable Binary content) {
        return new Parcel(token, text(token), content);
    }

    static String text(String token) {
        return (token + " ").repeat(1 + random(token).nextInt(LONGEST_TEXT / token.length()));
    }

    /** The bytes of this name. */
    static byte[] bytes(String name) {
        Random random = random(name);
        byte[] bytes = new byte[random.nextInt(RARE) == 0 ? LARGE : 1 + random.nextInt(USUAL)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The id of the binary of this name. */
    static String fileId(String name) {
        return DataHash.hex(bytes(name));
    }

    private static Random random(String name) {
        // Seeds that differ little begin with much the same numbers.
        return new Random(name.hashCode() * 0x9E37_79B9_7F4A_7C15L);
    }
}
