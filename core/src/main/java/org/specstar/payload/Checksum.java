package org.specstar.payload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over stored bytes, taken when they are stored and checked when they are read whole: 64 hex digits. */
public record Checksum(String hex) {
    public static Checksum of(byte[] bytes) {
        return ofDigest(digest().digest(bytes));
    }

    /** The checksum a finished {@link #digest()} gives. */
    public static Checksum ofDigest(byte[] digest) {
        return new Checksum(HexFormat.of().formatHex(digest));
    }

    /** A fresh SHA-256, for bytes that stream by. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
