package org.specstar.conformance.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decodes an archive into one JSON object per record, in the form of the recordings: {@code t} first, then the record's
 * fields; {@code raw_data} as {@code {"json": …}}, a blob's bytes as {@code {"bytes": n, "hex": "…"}}; times that are
 * MessagePack timestamps as UTC text with {@code Z}, times that are text as they are.
 */
public final class ArchiveReader {
    private ArchiveReader() {}

    /**
     * All records in the order of the file.
     *
     * @throws IllegalArgumentException when the last frame is cut short
     */
    public static List<ObjectNode> records(byte[] archive) {
        List<ObjectNode> records = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(archive);
        while (rest.hasRemaining()) {
            records.add(record(nextFrame(rest)));
        }
        return records;
    }

    private static byte[] nextFrame(ByteBuffer rest) {
        if (rest.remaining() < Integer.BYTES || rest.remaining() - Integer.BYTES < rest.getInt(rest.position())) {
            throw new IllegalArgumentException("frame cut short at byte " + rest.position());
        }
        byte[] payload = new byte[rest.getInt()];
        rest.get(payload);
        return payload;
    }

    private static ObjectNode record(byte[] payload) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(payload)) {
            ObjectNode record = Json.object();
            int fields = unpacker.unpackMapHeader();
            for (int i = 0; i < fields; i++) {
                readField(record, unpacker.unpackString(), unpacker);
            }
            return record;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void readField(ObjectNode record, String name, MessageUnpacker unpacker) throws IOException {
        switch (name) {
            case "data" -> record.set(name, inner(binary(unpacker)));
            case "blob_data" -> record.set(name, blob(binary(unpacker)));
            default -> record.set(name, PackedJson.read(unpacker));
        }
    }

    /** The map inside a MetaRecord or a RevisionRecord. */
    private static ObjectNode inner(byte[] data) throws IOException {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(data)) {
            ObjectNode inner = Json.object();
            int fields = unpacker.unpackMapHeader();
            for (int i = 0; i < fields; i++) {
                String name = unpacker.unpackString();
                inner.set(
                        name,
                        name.equals("raw_data")
                                ? Json.object().set("json", Json.parse(binary(unpacker)))
                                : PackedJson.read(unpacker));
            }
            return inner;
        }
    }

    private static byte[] binary(MessageUnpacker unpacker) throws IOException {
        return unpacker.readPayload(unpacker.unpackBinaryHeader());
    }

    private static ObjectNode blob(byte[] bytes) {
        return Json.object()
                .put("bytes", bytes.length)
                .put("hex", HexFormat.of().formatHex(bytes));
    }
}
