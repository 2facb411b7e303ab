package org.specstar.payload;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes compact JSON as UTF-8, byte for byte as SpecStar does: its hashes depend on it. Commas are set by the writer;
 * that objects and arrays are closed and members named is the caller's part. For one thread.
 */
public final class JsonText {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final int LONGEST_NUMBER = 32;
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private byte[] buffer;
    private int size;
    private boolean commaDue;
    private int depth;

    public JsonText() {
        this(512);
    }

    /** @param capacity bytes to begin with; the buffer grows as needed */
    public JsonText(int capacity) {
        this.buffer = new byte[Math.max(capacity, LONGEST_NUMBER)];
    }

    public JsonText beginObject() {
        return open('{');
    }

    public JsonText endObject() {
        return close('}');
    }

    public JsonText beginArray() {
        return open('[');
    }

    public JsonText endArray() {
        return close(']');
    }

    /** The name of the member whose value is written next. */
    public JsonText name(String name) {
        beforeValue();
        quoted(name);
        ensure(1);
        buffer[size++] = ':';
        commaDue = false;
        return this;
    }

    /** The same with a name that was made ready by {@link #readyName}. */
    public JsonText name(byte[] readyName) {
        beforeValue();
        append(readyName, 0, readyName.length);
        commaDue = false;
        return this;
    }

    /** A member name in quotes with its colon, for names that are written again and again. */
    public static byte[] readyName(String name) {
        return new JsonText(name.length() + 3).name(name).toBytes();
    }

    /** A text; null writes {@code null}. Half a surrogate pair cannot be UTF-8 and goes out as U+FFFD. */
    public JsonText text(@Nullable String text) {
        if (text == null) {
            return nullValue();
        }
        beforeValue();
        quoted(text);
        return this;
    }

    public JsonText number(long number) {
        beforeValue();
        ensure(LONGEST_NUMBER);
        size = NumberOutput.outputLong(number, buffer, size);
        return this;
    }

    /** A float, always told apart from an integer by its point or exponent; NaN and infinities write {@code null}. */
    public JsonText number(double number) {
        if (!Double.isFinite(number)) {
            return nullValue();
        }
        beforeValue();
        ensure(LONGEST_NUMBER);
        size = FloatDigits.of(number).write(buffer, size);
        return this;
    }

    /** A float of 32 bits with no more digits than it needs; NaN and infinities write {@code null}. */
    public JsonText number(float number) {
        if (!Float.isFinite(number)) {
            return nullValue();
        }
        beforeValue();
        ensure(LONGEST_NUMBER);
        size = FloatDigits.of(number).write(buffer, size);
        return this;
    }

    public JsonText number(BigInteger number) {
        return raw(number.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public JsonText bool(boolean truth) {
        return raw(truth ? TRUE : FALSE);
    }

    public JsonText nullValue() {
        return raw(NULL);
    }

    /** A value that is JSON already, copied as it is. */
    public JsonText raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    public JsonText raw(byte[] json, int offset, int length) {
        beforeValue();
        append(json, offset, length);
        return this;
    }

    /** The same for JSON held as text. */
    public JsonText raw(String json) {
        return raw(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A plain value: null, text, number, boolean, or a map or iterable of those, in their own order.
     *
     * @throws IllegalArgumentException for anything else
     */
    public JsonText value(@Nullable Object value) {
        if (value == null) {
            return nullValue();
        }
        if (value instanceof Map<?, ?> members) {
            return object(members);
        }
        return value instanceof Iterable<?> items ? array(items) : scalar(value);
    }

    /** How many objects and arrays are open. */
    public int depth() {
        return depth;
    }

    /** How many bytes have been written. */
    public int size() {
        return size;
    }

    /** A copy of what has been written. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    /** What has been written, as text. */
    @Override
    public String toString() {
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }

    private JsonText object(Map<?, ?> members) {
        beginObject();
        members.forEach((name, member) -> name(String.valueOf(name)).value(member));
        return endObject();
    }

    private JsonText array(Iterable<?> items) {
        beginArray();
        items.forEach(this::value);
        return endArray();
    }

    private JsonText scalar(Object value) {
        if (value instanceof CharSequence text) {
            return text(text.toString());
        }
        if (value instanceof Boolean truth) {
            return bool(truth);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        throw new IllegalArgumentException(
                "Not a JSON value: " + value.getClass().getName());
    }

    private JsonText number(Number number) {
        if (number instanceof BigInteger big) {
            return number(big);
        }
        if (number instanceof Float single) {
            return number(single.floatValue());
        }
        if (number instanceof Double) {
            return number(number.doubleValue());
        }
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number(number.longValue());
        }
        throw new IllegalArgumentException(
                "Not a JSON number: " + number.getClass().getName());
    }

    private JsonText open(char bracket) {
        beforeValue();
        ensure(1);
        buffer[size++] = (byte) bracket;
        depth++;
        commaDue = false;
        return this;
    }

    private JsonText close(char bracket) {
        ensure(1);
        buffer[size++] = (byte) bracket;
        depth--;
        commaDue = true;
        return this;
    }

    private void beforeValue() {
        if (commaDue) {
            ensure(1);
            buffer[size++] = ',';
        }
        commaDue = true;
    }

    private void quoted(String text) {
        ensure(text.length() + 2);
        buffer[size++] = '"';
        int plain = copyPlain(text);
        if (plain < text.length()) {
            copyRest(text, plain);
        }
        ensure(1);
        buffer[size++] = '"';
    }

    /** Copies the beginning of the text that needs no escape and is ASCII; most texts end there. Tells how long it is. */
    private int copyPlain(String text) {
        byte[] out = buffer;
        int position = size;
        int index = 0;
        for (int length = text.length(); index < length; index++) {
            char c = text.charAt(index);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            out[position++] = (byte) c;
        }
        size = position;
        return index;
    }

    private void copyRest(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            ensure(Utf8.LONGEST_ESCAPE);
            char c = text.charAt(index);
            if (c < 0x80) {
                size = Utf8.escaped(c, buffer, size);
            } else if (Character.isHighSurrogate(c)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                size = Utf8.encoded(Character.toCodePoint(c, text.charAt(++index)), buffer, size);
            } else {
                size = Utf8.encoded(Character.isSurrogate(c) ? 0xFFFD : c, buffer, size);
            }
        }
    }

    private void append(byte[] bytes, int offset, int length) {
        ensure(length);
        System.arraycopy(bytes, offset, buffer, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(
                    buffer, Math.max(Math.addExact(size, more), (int) Math.min(2L * size, LARGEST_ARRAY)));
        }
    }
}
