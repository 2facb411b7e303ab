package org.specstar.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.JsonInput;
import org.specstar.payload.Texts;
import org.specstar.time.Moment;

/**
 * MessagePack values out of untrusted bytes, strictly typed. No declared length is believed before the bytes are seen to
 * be there; whatever is wrong becomes an {@link InvalidArchiveException} that names the record.
 */
final class Packed {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** First byte of a text of up to 31 bytes, with its length in the rest. */
    private static final int SHORT_TEXT = 0xA0;

    private final byte[] bytes;
    private final int from;
    private final int length;
    private final long recordAt;
    private final LastValues last;
    private final MessageUnpacker unpacker;

    private Packed(byte[] bytes, int from, int length, long recordAt, LastValues last) {
        this.last = last;
        this.bytes = bytes;
        this.from = from;
        this.length = length;
        this.recordAt = recordAt;
        this.unpacker = MessagePack.newDefaultUnpacker(bytes, from, length);
    }

    /**
     * @param recordAt where the record begins in the archive, for errors
     * @param last what came before it
     */
    static Packed of(byte[] bytes, long recordAt, LastValues last) {
        return new Packed(bytes, 0, bytes.length, recordAt, last);
    }

    LastValues last() {
        return last;
    }

    InvalidArchiveException invalid(String problem) {
        return InvalidArchiveException.at(recordAt, problem);
    }

    InvalidArchiveException invalid(String problem, Throwable cause) {
        return InvalidArchiveException.at(recordAt, problem, cause);
    }

    ValueType type() {
        return read(() -> unpacker.getNextFormat().getValueType());
    }

    int mapSize() {
        return read(unpacker::unpackMapHeader);
    }

    int arraySize() {
        return read(unpacker::unpackArrayHeader);
    }

    boolean bool() {
        return read(unpacker::unpackBoolean);
    }

    int smallInteger() {
        return read(unpacker::unpackInt);
    }

    /** A {@code Long}, or a {@code BigInteger} where that is too small. */
    Number integer() {
        boolean unsigned = read(unpacker::getNextFormat) == MessageFormat.UINT64;
        return unsigned ? read(unpacker::unpackBigInteger) : read(unpacker::unpackLong);
    }

    long longInteger() {
        return read(unpacker::unpackLong);
    }

    double real() {
        return read(unpacker::unpackDouble);
    }

    void skip() {
        read(() -> {
            unpacker.skipValue();
            return true;
        });
    }

    void nil() {
        read(() -> {
            unpacker.unpackNil();
            return true;
        });
    }

    /** A text that every store can keep. */
    String text() {
        int size = read(unpacker::unpackRawStringHeader);
        int start = take(size);
        String text = decoded(start, size);
        if (text.length() > JsonInput.LONGEST_TEXT) {
            throw invalid("a text is longer than the limit of " + JsonInput.LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** Passes over a text of less than 32 ASCII characters, if it is what comes next. */
    boolean passText(byte[] expected) {
        int at = from + (int) unpacker.getTotalReadBytes();
        int end = at + 1 + expected.length;
        boolean comes = end <= from + length
                && bytes[at] == (byte) (SHORT_TEXT | expected.length)
                && Arrays.equals(bytes, at + 1, end, expected, 0, expected.length);
        if (comes) {
            skip();
        }
        return comes;
    }

    private String decoded(int start, int size) {
        return isPlain(start, size)
                ? new String(bytes, start, size, StandardCharsets.ISO_8859_1)
                : storable(strictlyDecoded(start, size));
    }

    private String storable(String text) {
        if (!Texts.storable(text)) {
            throw invalid("a text holds U+0000");
        }
        return text;
    }

    /** ASCII without U+0000: nearly all texts of a record are, and need no decoder. */
    private boolean isPlain(int start, int size) {
        for (int at = start; at < start + size; at++) {
            if (bytes[at] <= 0) {
                return false;
            }
        }
        return true;
    }

    private String strictlyDecoded(int start, int size) {
        return read(() -> StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, size))
                .toString());
    }

    Optional<String> textOrNil() {
        if (type() == ValueType.NIL) {
            nil();
            return Optional.empty();
        }
        return Optional.of(text());
    }

    SchemaVersion schemaVersion() {
        String text = textOrNil().orElse(null);
        if (text != null && text.isEmpty()) {
            throw invalid("a schema version is empty");
        }
        return last.version(text);
    }

    byte[] binary() {
        int size = read(unpacker::unpackBinaryHeader);
        int start = take(size);
        return Arrays.copyOfRange(bytes, start, start + size);
    }

    /** The MessagePack that a binary holds, read in place. */
    Packed nested() {
        int size = read(unpacker::unpackBinaryHeader);
        return new Packed(bytes, take(size), size, recordAt, last);
    }

    /** A time in either form: a timestamp, or text with or without a zone. */
    Moment moment() {
        Optional<Moment> moment = type() == ValueType.STRING ? Moment.parse(text()) : Optional.of(timestamp());
        return moment.filter(Packed::isInCalendar).orElseThrow(() -> invalid("a text is no time"));
    }

    private Moment timestamp() {
        ExtensionTypeHeader header = read(unpacker::unpackExtensionTypeHeader);
        if (!header.isTimestampType()) {
            throw invalid("an extension type is not that of timestamps");
        }
        return Moment.of(read(() -> unpacker.unpackTimestamp(header)));
    }

    /** The years that both this platform and the original can write. */
    private static boolean isInCalendar(Moment moment) {
        return !moment.instant().isBefore(EARLIEST) && !moment.instant().isAfter(LATEST);
    }

    /** Makes sure that nothing follows. */
    void end() {
        if (unpacker.getTotalReadBytes() != length) {
            throw invalid("bytes follow after the end of a value");
        }
    }

    /** Passes over the next bytes if they are all there; where they begin in the array. */
    private int take(int size) {
        long position = unpacker.getTotalReadBytes();
        if (size > length - position) {
            throw invalid("a value is longer than its record");
        }
        read(() -> {
            unpacker.readPayloadAsReference(size);
            return true;
        });
        return from + (int) position;
    }

    private <R> R read(Reading<R> reading) {
        try {
            return reading.read();
        } catch (IOException | MessagePackException | DateTimeException | ArithmeticException e) {
            throw InvalidArchiveException.malformed(recordAt, e);
        }
    }

    private interface Reading<R> {
        R read() throws IOException;
    }
}
