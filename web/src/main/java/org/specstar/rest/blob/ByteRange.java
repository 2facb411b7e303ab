package org.specstar.rest.blob;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some bytes of a binary (RFC 9110, section 14). Several ranges at once are no reason to send anything but the whole, and
 * what cannot be understood is none either.
 *
 * @param offset of the first byte
 * @param length at least 1
 */
record ByteRange(long offset, long length) {
    private static final Pattern HEADER = Pattern.compile("bytes=(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEC = Pattern.compile("(\\d*)-(\\d*)");
    private static final int DIGITS_OF_A_LONG = 18;

    /**
     * The range that a header asks for.
     *
     * @param size of the whole
     * @return empty if the whole is to be sent
     * @throws RangeException if no byte of the binary lies in the range
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher bytes = HEADER.matcher(header);
        if (!bytes.matches()) {
            return Optional.empty();
        }
        List<String> specs = Stream.of(bytes.group(1).split(","))
                .map(String::strip)
                .filter(spec -> !spec.isEmpty())
                .toList();
        return specs.size() == 1 ? single(specs.get(0), size) : Optional.empty();
    }

    private static Optional<ByteRange> single(String text, long size) {
        Matcher spec = SPEC.matcher(text);
        if (!spec.matches() || (spec.group(1).isEmpty() && spec.group(2).isEmpty())) {
            return Optional.empty();
        }
        return spec.group(1).isEmpty()
                ? suffix(number(spec.group(2)), size)
                : from(number(spec.group(1)), spec.group(2).isEmpty() ? Long.MAX_VALUE : number(spec.group(2)), size);
    }

    /** The last bytes. Of nothing they are nothing, which no range can tell: then the whole is sent. */
    private static Optional<ByteRange> suffix(long length, long size) {
        if (length == 0) {
            throw new RangeException(size);
        }
        long available = Math.min(length, size);
        return available == 0 ? Optional.empty() : Optional.of(new ByteRange(size - available, available));
    }

    private static Optional<ByteRange> from(long first, long last, long size) {
        if (first > last) {
            return Optional.empty();
        }
        if (first >= size) {
            throw new RangeException(size);
        }
        return Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
    }

    /** A number too large for a long is larger than any binary; which it is makes no difference. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > DIGITS_OF_A_LONG ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    /** The value of {@code Content-Range}. */
    String text(long size) {
        return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }
}
