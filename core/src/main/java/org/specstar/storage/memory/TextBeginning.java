package org.specstar.storage.memory;

/**
 * The first eight bytes of a text in an encoding whose order is that of {@link org.specstar.payload.Texts#compare}: that of
 * UTF-8, with two bytes for each half of a pair.
 */
final class TextBeginning {
    private static final int TWO_BYTES_FROM = 0x80;
    private static final int TWO_BYTES = 0xC0;
    private static final int THREE_BYTES = 0xE0;
    private static final int HALF_OF_PAIR = 0xF0;
    private static final int NEXT_BYTE = 0x80;

    private long bytes;
    private int room = Long.SIZE;

    private TextBeginning() {}

    /**
     * An unsigned number.
     *
     * @return where it differs between two texts, it tells which one is smaller; where it does not, the texts may
     */
    static long of(String text) {
        int units = Math.min(text.length(), Long.BYTES);
        long bytes = 0;
        for (int at = 0; at < units; at++) {
            char unit = text.charAt(at);
            if (unit >= TWO_BYTES_FROM) {
                return encoded(text);
            }
            bytes |= (long) unit << Long.SIZE - Byte.SIZE * (at + 1);
        }
        return bytes;
    }

    private static long encoded(String text) {
        TextBeginning beginning = new TextBeginning();
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
        if (room > 0) {
            room -= Byte.SIZE;
            bytes |= (long) unsigned << room;
        }
    }
}
