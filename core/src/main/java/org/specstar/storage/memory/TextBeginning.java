package org.specstar.storage.memory;

/**
 * The first sixteen bytes of a text in an encoding whose order is that of {@link org.specstar.payload.Texts#compare}: that of
 * UTF-8, with two bytes for each half of a pair. Both eights are unsigned numbers: where the first ones of two texts differ,
 * or else the second ones, they tell which text is smaller; where neither do, the texts may.
 */
final class TextBeginning {
    private static final int TWO_BYTES_FROM = 0x80;
    private static final int TWO_BYTES = 0xC0;
    private static final int THREE_BYTES = 0xE0;
    private static final int HALF_OF_PAIR = 0xF0;
    private static final int NEXT_BYTE = 0x80;

    private long bytes;
    private int before;
    private int room = Long.SIZE;

    /** @param before bytes that are left out */
    private TextBeginning(int before) {
        this.before = before;
    }

    /** The first eight bytes; zeros after the end of the text. */
    static long first(String text) {
        return eight(text, 0);
    }

    /** The eight bytes after the first ones. */
    static long second(String text) {
        return eight(text, Long.BYTES);
    }

    private static long eight(String text, int from) {
        int units = Math.min(text.length(), from + Long.BYTES);
        if (!hasSingleBytes(text, units)) {
            return encoded(text, from);
        }
        long bytes = 0;
        for (int at = from; at < units; at++) {
            bytes |= (long) text.charAt(at) << Long.SIZE - Byte.SIZE * (at - from + 1);
        }
        return bytes;
    }

    private static boolean hasSingleBytes(String text, int units) {
        for (int at = 0; at < units; at++) {
            if (text.charAt(at) >= TWO_BYTES_FROM) {
                return false;
            }
        }
        return true;
    }

    private static long encoded(String text, int from) {
        TextBeginning beginning = new TextBeginning(from);
        for (int at = 0; beginning.room > 0 && at < text.length(); at++) {
            beginning.add(text.charAt(at));
        }
        return beginning.bytes;
    }

    private void add(char unit) {
        if (unit < TWO_BYTES_FROM) {
            addByte(unit);
        } else if (unit < 0x800) {
            addByte(TWO_BYTES | unit >> 6);
            addByte(NEXT_BYTE | unit & 0x3F);
        } else if (Character.isSurrogate(unit)) {
            addByte(HALF_OF_PAIR | unit >> 8 & 0x7);
            addByte(unit & 0xFF);
        } else {
            addByte(THREE_BYTES | unit >> 12);
            addByte(NEXT_BYTE | unit >> 6 & 0x3F);
            addByte(NEXT_BYTE | unit & 0x3F);
        }
    }

    private void addByte(int unsigned) {
        if (before > 0) {
            before--;
        } else if (room > 0) {
            room -= Byte.SIZE;
            bytes |= (long) unsigned << room;
        }
    }
}
