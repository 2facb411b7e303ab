package org.specstar.patch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonValues;

/**
 * Builds JSON-P trees from text that the bounded parser has read. JSON-P's own parser is never used on input: those of
 * the servers have no limits on depth and size.
 */
final class JsonTree {
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonTree() {}

    static JsonProvider provider() {
        return JSON;
    }

    static JsonValue read(byte[] json) {
        return value(JsonValues.read(json));
    }

    static byte[] write(JsonValue value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    static JsonValue value(@Nullable Object plain) {
        if (plain == null) {
            return JsonValue.NULL;
        }
        if (plain instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (plain instanceof Map<?, ?> members) {
            return object(members);
        }
        return plain instanceof List<?> items ? array(items) : scalar(plain);
    }

    private static JsonValue scalar(Object plain) {
        if (plain instanceof Long number) {
            return JSON.createValue(number);
        }
        if (plain instanceof BigInteger number) {
            return JSON.createValue(number);
        }
        if (plain instanceof Number number) {
            return JSON.createValue(new BigDecimal(number.toString()));
        }
        return JSON.createValue(plain.toString());
    }

    private static JsonValue object(Map<?, ?> members) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        members.forEach((name, member) -> object.add(String.valueOf(name), value(member)));
        return object.build();
    }

    private static JsonValue array(List<?> items) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(value(item)));
        return array.build();
    }
}
