package org.specstar.payload;

/** UTF-8 and JSON's escapes, one code point at a time, and the check that bytes are UTF-8 at all. */
final class Utf8 {
    /** Bytes that one char may become: a backslash, a {@code u} and four digits. */
    static final int LONGEST_ESCAPE = 6;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final String SHORT_ESCAPES = "\"\\\b\f\n\r\t";
    private static final String SHORT_LETTERS = "\"\\bfnrt";

    private Utf8() {}

    /** Writes an ASCII char, escaped where JSON must; gives the position behind it. */
    static int escaped(char c, byte[] out, int at) {
        int special = c < ' ' || c == '"' || c == '\\' ? SHORT_ESCAPES.indexOf(c) : -2;
        if (special == -2) {
            out[at] = (byte) c;
            return at + 1;
        }
        out[at] = '\\';
        if (special >= 0) {
            out[at + 1] = (byte) SHORT_LETTERS.charAt(special);
            return at + 2;
        }
        out[at + 1] = 'u';
        out[at + 2] = '0';
        out[at + 3] = '0';
        out[at + 4] = HEX[c >> 4];
        out[at + 5] = HEX[c & 0xF];
        return at + 6;
    }

    /** Writes a code point above ASCII; gives the position behind it. */
    static int encoded(int codePoint, byte[] out, int at) {
        if (codePoint < 0x800) {
            out[at] = (byte) (0xC0 | (codePoint >> 6));
            return tail(codePoint, 1, out, at + 1);
        }
        if (codePoint < 0x10000) {
            out[at] = (byte) (0xE0 | (codePoint >> 12));
            return tail(codePoint, 2, out, at + 1);
        }
        out[at] = (byte) (0xF0 | (codePoint >> 18));
        return tail(codePoint, 3, out, at + 1);
    }

    private static int tail(int codePoint, int count, byte[] out, int from) {
        int at = from;
        for (int shift = 6 * (count - 1); shift >= 0; shift -= 6) {
            out[at++] = (byte) (0x80 | ((codePoint >> shift) & 0x3F));
        }
        return at;
    }

    /** Where the bytes stop being UTF-8 (overlong forms and surrogates are not); -1 if they never do. */
    static int firstMalformed(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    /** Length of the well-formed sequence of two to four bytes that begins here; 0 if it is not well-formed. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        if (second < lowestSecond(lead) || second > highestSecond(lead)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int lowestSecond(int lead) {
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    private static int highestSecond(int lead) {
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }
}
