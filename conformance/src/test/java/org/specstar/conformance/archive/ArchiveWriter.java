package org.specstar.conformance.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.time.TimeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Encodes records, in the form {@link ArchiveReader} shows them, into an archive. A {@code created_time} or
 * {@code updated_time} with a zone becomes a MessagePack timestamp, one without stays text, as the original does.
 * Positions and lengths ({@code at}, {@code len}) of a recording are left out.
 */
public final class ArchiveWriter {
    private static final Set<String> NOT_STORED = Set.of("at", "len");
    private static final Set<String> TIMES =
            Set.of("created_time", "updated_time", "rev_created_time", "rev_updated_time");

    private ArchiveWriter() {}

    public static byte[] bytes(List<? extends JsonNode> records) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        records.forEach(record -> archive.writeBytes(frame(record)));
        return archive.toByteArray();
    }

    /** One record with its length in front. */
    static byte[] frame(JsonNode record) {
        byte[] payload = packed(record);
        return ByteBuffer.allocate(Integer.BYTES + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static byte[] packed(JsonNode map) {
        ObjectNode stored = Json.object();
        map.properties().stream()
                .filter(field -> !NOT_STORED.contains(field.getKey()))
                .forEach(field -> stored.set(field.getKey(), field.getValue()));
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packMapHeader(stored.size());
            for (Map.Entry<String, JsonNode> field : stored.properties()) {
                packer.packString(field.getKey());
                writeField(packer, field.getKey(), field.getValue());
            }
            return packer.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void writeField(MessagePacker packer, String name, JsonNode value) throws IOException {
        switch (name) {
            case "data" -> writeBinary(packer, packed(value));
            case "info" -> packer.writePayload(packed(value));
            case "raw_data" -> writeBinary(packer, Json.bytes(value.required("json")));
            case "blob_data" ->
                writeBinary(
                        packer, HexFormat.of().parseHex(value.required("hex").stringValue()));
            default -> writeValue(packer, name, value);
        }
    }

    private static void writeValue(MessagePacker packer, String name, JsonNode value) throws IOException {
        if (TIMES.contains(name) && TimeText.hasZone(value.stringValue())) {
            packer.packTimestamp(TimeText.instant(value.stringValue()));
        } else {
            PackedJson.write(packer, value);
        }
    }

    private static void writeBinary(MessagePacker packer, byte[] bytes) throws IOException {
        packer.packBinaryHeader(bytes.length);
        packer.writePayload(bytes);
    }
}
