package org.specstar.ejb.db.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of every small object in the bucket: a line with the SHA-256 of all that follows, lines of a name and a
 * value, an empty line, the content. People can read its head.
 */
final class CheckedText {
    private static final String TITLE = "specstar-database-1 ";
    private static final int FIRST_LINE = TITLE.length() + 65;

    private final String key;
    private final Map<String, String> fields;
    private final byte[] content;

    private CheckedText(String key, Map<String, String> fields, byte[] content) {
        this.key = key;
        this.fields = fields;
        this.content = content;
    }

    static byte[] encode(Map<String, String> fields, byte[] content) {
        StringBuilder head = new StringBuilder();
        fields.forEach(
                (name, value) -> head.append(name).append(' ').append(value).append('\n'));
        byte[] lines = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = digest();
        digest.update(lines);
        digest.update(content);
        byte[] first = (TITLE + HexFormat.of().formatHex(digest.digest()) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(first, first.length + lines.length + content.length);
        System.arraycopy(lines, 0, whole, first.length, lines.length);
        System.arraycopy(content, 0, whole, first.length + lines.length, content.length);
        return whole;
    }

    static CheckedText decode(String key, byte[] whole) {
        requireUnchanged(key, whole);
        Map<String, String> fields = new LinkedHashMap<>();
        int from = FIRST_LINE;
        while (whole[from] != '\n') {
            int end = endOfLine(whole, from);
            String line = new String(whole, from, end - from, StandardCharsets.UTF_8);
            int space = line.indexOf(' ');
            fields.put(line.substring(0, space), line.substring(space + 1));
            from = end + 1;
        }
        return new CheckedText(key, fields, Arrays.copyOfRange(whole, from + 1, whole.length));
    }

    private static void requireUnchanged(String key, byte[] whole) {
        if (whole.length <= FIRST_LINE || !isTitled(whole)) {
            throw new DamagedLogException("Object '" + key + "' is damaged: it has no head");
        }
        MessageDigest digest = digest();
        digest.update(whole, FIRST_LINE, whole.length - FIRST_LINE);
        String wanted = new String(whole, TITLE.length(), 64, StandardCharsets.US_ASCII);
        if (!HexFormat.of().formatHex(digest.digest()).equals(wanted)) {
            throw new DamagedLogException(
                    "Object '" + key + "' is damaged: its SHA-256 is not the one it was stored with");
        }
    }

    private static boolean isTitled(byte[] whole) {
        return new String(whole, 0, TITLE.length(), StandardCharsets.US_ASCII).equals(TITLE);
    }

    private static int endOfLine(byte[] whole, int from) {
        int end = from;
        while (whole[end] != '\n') {
            end++;
        }
        return end;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new DamagedLogException("Object '" + key + "' does not tell its " + name);
        }
        return value;
    }

    long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new DamagedLogException("Object '" + key + "' has no number as its " + name, e);
        }
    }

    byte[] content() {
        return content;
    }
}
