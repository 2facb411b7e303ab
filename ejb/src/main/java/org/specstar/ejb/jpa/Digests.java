package org.specstar.ejb.jpa;

import java.nio.charset.StandardCharsets;
import org.specstar.payload.Checksum;

/** Texts of any length and of all characters as keys of an index. */
final class Digests {
    /** Bytes; a few such parts together fit into an index entry of PostgreSQL, which has room for 2,700. */
    private static final int LONGEST_PART = 512;

    private Digests() {}

    /** The text, or its digest where an index entry has no room for it, or the database no such text. */
    static String indexable(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_PART && part.indexOf('\0') < 0 ? part : "sha-256:" + hex(bytes);
    }

    static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return Checksum.of(bytes).hex();
    }
}
