package org.specstar.rest.form;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a form in their order. For one thread. */
public final class FormParts {
    /** Most bytes before the part that is looked for. */
    static final int MOST_PASSED = 1 << 20;

    private static final int LONGEST_BOUNDARY = 70;

    private final DelimitedInput in;

    private FormParts(DelimitedInput in) {
        this.in = in;
    }

    /**
     * A form that begins with its first byte.
     *
     * @throws MalformedFormException if the media type names no boundary
     */
    public static FormParts of(@Nullable MediaType type, InputStream body) {
        String boundary = type == null ? "" : type.getParameters().getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw new MalformedFormException("its media type names no boundary of 1 to 70 characters");
        }
        return new FormParts(new DelimitedInput(body, ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * The next part of this name; those before it are passed over.
     *
     * @return empty if there is none
     * @throws MalformedFormException if the form cannot be read so far, or more stands before the part than a form needs
     * @throws IOException if the body fails
     */
    public Optional<FormPart> find(String name) throws IOException {
        int left = pass(MOST_PASSED);
        while (begins()) {
            PartHeaders headers = PartHeaders.read(in);
            if (headers.name().equals(name)) {
                return Optional.of(new FormPart(name, headers.contentType(), new Content()));
            }
            left = pass(left);
        }
        return Optional.empty();
    }

    /** Whether another part follows the delimiter that was just passed. */
    private boolean begins() throws IOException {
        if (in.isClosed()) {
            return false;
        }
        if (!in.line().isBlank()) {
            throw new MalformedFormException("there is more on the line of a boundary");
        }
        return true;
    }

    private int pass(int most) throws IOException {
        byte[] passed = new byte[8_192];
        int left = most;
        for (int count = in.read(passed, 0, passed.length); count >= 0; count = in.read(passed, 0, passed.length)) {
            left -= count;
            if (left < 0) {
                throw new MalformedFormException("there is too much before the part that is wanted");
            }
        }
        in.passDelimiter();
        return left;
    }

    /** What stands between two delimiters. */
    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return length == 0 ? 0 : in.read(target, offset, length);
        }
    }
}
