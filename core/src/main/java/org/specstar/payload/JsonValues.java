package org.specstar.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * JSON as plain values, for whoever must look into it without knowing its model: null, {@code String}, {@code Boolean},
 * {@code Long} ({@code BigInteger} beyond 64 bits), {@code Double}, {@code List}, and {@code Map} in the order of the text.
 * Lists and maps may be changed.
 */
public final class JsonValues {
    private JsonValues() {}

    /**
     * Reads one JSON value.
     *
     * @throws MalformedJsonException if the bytes are not one JSON value within the limits
     * @throws InvalidPayloadException for a repeated name, a text that cannot be stored, or a float beyond 64 bits
     */
    public static @Nullable Object read(byte[] json) {
        return JsonInput.read(json, in -> Optional.ofNullable(next(in))).orElse(null);
    }

    /** The compact bytes of plain values; floats in the one layout of {@link JsonText}. */
    public static byte[] write(@Nullable Object value) {
        return new JsonText().value(value).toBytes();
    }

    /**
     * The value that begins at the parser's current token; afterwards its last token is the current one.
     *
     * @throws InvalidPayloadException as {@link #read}
     */
    public static @Nullable Object next(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(in);
        }
        return token == JsonToken.START_ARRAY ? array(in) : scalar(in, token);
    }

    private static @Nullable Object scalar(JsonParser in, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> storable(in.getString(), in);
            case VALUE_NUMBER_INT -> integer(in);
            case VALUE_NUMBER_FLOAT -> finite(in);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Number integer(JsonParser in) {
        return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? in.getBigIntegerValue() : in.getLongValue();
    }

    private static Double finite(JsonParser in) {
        double number = in.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw new InvalidPayloadException("Number out of range", place(in));
        }
        return number;
    }

    private static String storable(String text, JsonParser in) {
        if (!Texts.storable(text)) {
            throw new InvalidPayloadException(Texts.REFUSED, place(in));
        }
        return text;
    }

    private static Map<String, @Nullable Object> object(JsonParser in) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (members.containsKey(storable(name, in))) {
                throw new InvalidPayloadException("Duplicate field", place(in));
            }
            in.nextToken();
            members.put(name, next(in));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser in) {
        List<@Nullable Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(next(in));
        }
        return items;
    }

    private static Place place(JsonParser in) {
        return Place.of(in.streamReadContext().pathAsPointer().toString());
    }
}
