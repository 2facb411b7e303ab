package org.specstar.payload.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.MalformedJsonException;

/**
 * Translates MessagePack into JSON as the original reads it: timestamps become texts in UTC, bytes base64. Needs no shape.
 * No declared length is believed before the bytes are seen to be there.
 */
final class PackedJson {
    private final byte[] bytes;
    private final MessageUnpacker in;
    private final JsonText out;

    private PackedJson(byte[] bytes) {
        this.bytes = bytes;
        this.in = MessagePack.newDefaultUnpacker(bytes);
        this.out = new JsonText(bytes.length + bytes.length / 2);
    }

    /**
     * The JSON of stored bytes. A payload is an object, and no JSON begins as one does in MessagePack.
     *
     * @throws MalformedJsonException if they are neither
     */
    static byte[] json(byte[] stored) {
        if (stored.length > 0 && stored[0] == '{') {
            return stored;
        }
        if (stored.length > 0 && isMap(stored[0])) {
            return new PackedJson(stored).translated();
        }
        JsonValues.read(stored);
        return stored;
    }

    /** As the format's specification numbers the first byte of a map. */
    private static boolean isMap(byte first) {
        return (first & 0xF0) == 0x80 || first == (byte) 0xDE || first == (byte) 0xDF;
    }

    private byte[] translated() {
        try {
            value();
            if (in.hasNext()) {
                throw malformed("bytes follow");
            }
            return out.toBytes();
        } catch (IOException | MessagePackException | DateTimeException | ArithmeticException e) {
            throw MalformedJsonException.messagePack(in.getTotalReadBytes(), e);
        }
    }

    private MalformedJsonException malformed(String problem) {
        return MalformedJsonException.messagePack(in.getTotalReadBytes(), new MessagePackException(problem));
    }

    private void value() throws IOException {
        switch (in.getNextFormat().getValueType()) {
            case NIL -> {
                in.unpackNil();
                out.nullValue();
            }
            case BOOLEAN -> out.bool(in.unpackBoolean());
            case INTEGER -> out.raw(integer());
            case FLOAT -> out.number(in.unpackDouble());
            case STRING -> out.text(text());
            case BINARY -> out.text(Base64.getEncoder().encodeToString(payload(in.unpackBinaryHeader())));
            case ARRAY -> array();
            case MAP -> object();
            case EXTENSION -> out.text(moment());
        }
    }

    private String integer() throws IOException {
        return in.getNextFormat() == MessageFormat.UINT64
                ? in.unpackBigInteger().toString()
                : Long.toString(in.unpackLong());
    }

    private String text() throws IOException {
        byte[] utf8 = payload(in.unpackRawStringHeader());
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private byte[] payload(int size) throws IOException {
        if (size > bytes.length - in.getTotalReadBytes()) {
            throw malformed("a value is longer than what is there");
        }
        return in.readPayload(size);
    }

    private void array() throws IOException {
        int size = in.unpackArrayHeader();
        out.beginArray();
        refuseDepth();
        for (int i = 0; i < size; i++) {
            value();
        }
        out.endArray();
    }

    private void object() throws IOException {
        int size = in.unpackMapHeader();
        out.beginObject();
        refuseDepth();
        for (int i = 0; i < size; i++) {
            out.name(in.getNextFormat().getValueType().isIntegerType() ? integer() : text());
            value();
        }
        out.endObject();
    }

    private void refuseDepth() {
        if (out.depth() > JsonInput.DEEPEST) {
            throw malformed("it is nested too deep");
        }
    }

    private String moment() throws IOException {
        ExtensionTypeHeader header = in.unpackExtensionTypeHeader();
        if (!header.isTimestampType()) {
            throw malformed("an extension type is not that of timestamps");
        }
        Instant moment = in.unpackTimestamp(header);
        return Rfc3339.text(moment.atOffset(ZoneOffset.UTC))
                .orElseThrow(() -> malformed("a time has no four-digit year"));
    }
}
