package org.specstar.conformance.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON trees without changing them: keys keep their order, decimals their digits. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Parses UTF-8 bytes; a key that appears twice is an error. */
    public static JsonNode parse(byte[] utf8) {
        return parse(new String(utf8, UTF_8));
    }

    /** Parses one JSON value; a key that appears twice is an error. */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** The tree as compact JSON: no spaces, text unescaped where JSON allows it. */
    public static String text(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    public static byte[] bytes(JsonNode tree) {
        return text(tree).getBytes(UTF_8);
    }

    /** An empty object to be filled; keys keep the order in which they are put. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }
}
