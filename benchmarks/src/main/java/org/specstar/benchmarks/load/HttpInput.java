package org.specstar.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines and bytes of answers, without an object for each. */
final class HttpInput {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int lineBegin;
    private int lineEnd;

    HttpInput(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line; false if it is empty. */
    boolean nextLine() throws IOException {
        int next = at;
        while (true) {
            if (next == end) {
                next = more(next);
            }
            if (buffer[next] == '\n') {
                break;
            }
            next++;
        }
        lineBegin = at;
        lineEnd = next > at && buffer[next - 1] == '\r' ? next - 1 : next;
        at = next + 1;
        return lineEnd > lineBegin;
    }

    /** Reads on; the line that has begun stays whole. */
    private int more(int next) throws IOException {
        int begun = next - at;
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, begun);
        } else if (begun == BUFFER) {
            throw new IOException("A header of the answer is too long");
        }
        at = 0;
        end = begun;
        fill();
        return begun;
    }

    private void fill() throws IOException {
        int read = in.read(buffer, end, BUFFER - end);
        if (read < 0) {
            throw new EOFException("The connection ends within an answer");
        }
        end += read;
    }

    /** Whether the line begins so. @param name in lower case */
    boolean lineIs(String name) {
        if (lineEnd - lineBegin < name.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            int letter = buffer[lineBegin + index];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** The rest of the line. */
    String lineFrom(int offset) {
        return new String(buffer, lineBegin + offset, lineEnd - lineBegin - offset, StandardCharsets.ISO_8859_1)
                .strip();
    }

    /** Takes bytes of a body: as many as fit are kept. @return how many are kept then */
    int take(long length, byte[] kept, int keptBefore) throws IOException {
        int keep = keptBefore;
        long left = length;
        while (left > 0) {
            if (at == end) {
                at = 0;
                end = 0;
                fill();
            }
            int part = (int) Math.min(left, end - at);
            int copied = Math.min(part, kept.length - keep);
            System.arraycopy(buffer, at, kept, keep, copied);
            keep += copied;
            at += part;
            left -= part;
        }
        return keep;
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOfRange(buffer, lineBegin, lineEnd), StandardCharsets.ISO_8859_1);
    }
}
