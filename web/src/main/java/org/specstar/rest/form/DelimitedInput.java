package org.specstar.rest.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that are cut into pieces by a delimiter. The stream counts as beginning with a line's end, so that a delimiter may
 * stand at its very beginning.
 */
final class DelimitedInput {
    private static final int LONGEST_LINE = 8_192;
    private static final int BYTES = 1 << Byte.SIZE;

    private final byte[] buffer = new byte[1 << 16];
    private final InputStream in;
    private final byte[] delimiter;
    /** How far the delimiter may move on when its last byte has met this one: to where it has the same one, or past it. */
    private final int[] steps = new int[BYTES];

    /** Bytes that are here: from {@code start} to {@code end}. */
    private int start;

    private int end;
    /** Up to here no delimiter begins. */
    private int clear;
    /** Whether one begins there. */
    private boolean atDelimiter;

    DelimitedInput(InputStream in, byte[] delimiter) {
        this.in = in;
        this.delimiter = delimiter.clone();
        Arrays.fill(steps, delimiter.length);
        for (int index = 0; index < delimiter.length - 1; index++) {
            steps[delimiter[index] & 0xFF] = delimiter.length - 1 - index;
        }
        buffer[end++] = '\r';
        buffer[end++] = '\n';
    }

    /**
     * Bytes before the next delimiter; -1 at the delimiter.
     *
     * @throws MalformedFormException if the stream ends without one, or only begins like one
     */
    int read(byte[] target, int offset, int length) throws IOException {
        while (clear == start) {
            if (atDelimiter) {
                requireWhole();
                return -1;
            }
            look();
        }
        int count = Math.min(length, clear - start);
        System.arraycopy(buffer, start, target, offset, count);
        start += count;
        return count;
    }

    /**
     * Looks for a delimiter in what is here, and waits for more if that is too little. R. N. Horspool, Practical fast searching
     * in strings (1980): most bytes are never looked at.
     */
    private void look() throws IOException {
        if (end - clear < delimiter.length) {
            fill();
        }
        int last = end - delimiter.length;
        while (clear <= last && !isDelimiter(clear)) {
            clear += steps[buffer[clear + delimiter.length - 1] & 0xFF];
        }
        atDelimiter = clear <= last;
    }

    private boolean isDelimiter(int position) {
        for (int index = 0; index < delimiter.length; index++) {
            if (buffer[position + index] != delimiter[index]) {
                return false;
            }
        }
        return true;
    }

    /** What only begins like a delimiter would cut the content short in silence. */
    private void requireWhole() throws IOException {
        int next = peek(delimiter.length);
        boolean closes = next == '-' && peek(delimiter.length + 1) == '-';
        if (!closes && next != '\r' && next != ' ' && next != '\t') {
            throw new MalformedFormException("a line in it begins like a boundary and is none");
        }
    }

    private int peek(int distance) throws IOException {
        while (end - start <= distance) {
            fill();
        }
        return buffer[start + distance] & 0xFF;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        clear -= start;
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new MalformedFormException("it ends before its last boundary");
        }
        end += count;
    }

    /** Goes on behind the delimiter that was reached. */
    void passDelimiter() {
        start += delimiter.length;
        clear = start;
        atDelimiter = false;
    }

    /** Whether the delimiter that was passed was the last one. */
    boolean isClosed() throws IOException {
        return peek(0) == '-';
    }

    /** The rest of a line, whatever is in it, without its end. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int before = next();
        for (int now = next(); before != '\r' || now != '\n'; now = next()) {
            line.write(before);
            before = now;
            if (line.size() > LONGEST_LINE) {
                throw new MalformedFormException("a line of it is longer than " + LONGEST_LINE + " bytes");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int next() throws IOException {
        while (start == end) {
            clear = start;
            fill();
        }
        int next = buffer[start++] & 0xFF;
        clear = start;
        return next;
    }
}
