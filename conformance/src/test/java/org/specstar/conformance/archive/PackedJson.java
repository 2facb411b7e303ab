package org.specstar.conformance.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.time.TimeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON values as MessagePack and back. A timestamp reads as UTC text; text of whatever look is packed as text. */
final class PackedJson {
    private PackedJson() {}

    static JsonNode read(MessageUnpacker unpacker) throws IOException {
        return switch (unpacker.getNextFormat().getValueType()) {
            case NIL -> {
                unpacker.unpackNil();
                yield Json.object().nullNode();
            }
            case BOOLEAN -> Json.object().booleanNode(unpacker.unpackBoolean());
            case INTEGER -> Json.parse(unpacker.unpackBigInteger().toString());
            case FLOAT -> Json.object().numberNode(unpacker.unpackDouble());
            case STRING -> Json.object().stringNode(unpacker.unpackString());
            case ARRAY -> readArray(unpacker);
            case MAP -> readMap(unpacker);
            case EXTENSION -> Json.object().stringNode(TimeText.utc(readTime(unpacker)));
            case BINARY -> throw new IOException("bytes where a value was expected");
        };
    }

    private static ArrayNode readArray(MessageUnpacker unpacker) throws IOException {
        ArrayNode array = Json.array();
        int length = unpacker.unpackArrayHeader();
        for (int i = 0; i < length; i++) {
            array.add(read(unpacker));
        }
        return array;
    }

    private static ObjectNode readMap(MessageUnpacker unpacker) throws IOException {
        ObjectNode map = Json.object();
        int length = unpacker.unpackMapHeader();
        for (int i = 0; i < length; i++) {
            map.set(unpacker.unpackString(), read(unpacker));
        }
        return map;
    }

    private static Instant readTime(MessageUnpacker unpacker) throws IOException {
        ExtensionTypeHeader header = unpacker.unpackExtensionTypeHeader();
        return unpacker.unpackTimestamp(header);
    }

    static void write(MessagePacker packer, JsonNode value) throws IOException {
        switch (value.getNodeType()) {
            case NULL -> packer.packNil();
            case BOOLEAN -> packer.packBoolean(value.booleanValue());
            case STRING -> packer.packString(value.stringValue());
            case NUMBER -> writeNumber(packer, value);
            case ARRAY -> writeArray(packer, value);
            case OBJECT -> writeMap(packer, value);
            default -> throw new IOException("no MessagePack form of " + value.getNodeType());
        }
    }

    private static void writeNumber(MessagePacker packer, JsonNode number) throws IOException {
        if (number.isIntegralNumber()) {
            packer.packLong(number.longValue());
        } else {
            packer.packDouble(number.doubleValue());
        }
    }

    private static void writeArray(MessagePacker packer, JsonNode array) throws IOException {
        packer.packArrayHeader(array.size());
        for (JsonNode item : array) {
            write(packer, item);
        }
    }

    private static void writeMap(MessagePacker packer, JsonNode map) throws IOException {
        packer.packMapHeader(map.size());
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            packer.packString(entry.getKey());
            write(packer, entry.getValue());
        }
    }
}
