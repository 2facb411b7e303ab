package org.specstar.payload.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Any JSON value. What is inside it may be null, and its objects are written with sorted names. */
final class AnyCodec extends ValueCodec {
    private final ValueCodec text = new TextCodec();
    private final ValueCodec integer = IntegerCodec.int64();
    private final ValueCodec decimal = new FloatCodec();
    private final ValueCodec truth = new BooleanCodec();
    private final ValueCodec inside = new NullableCodec(this);
    private final ListCodec list = new ListCodec(inside);
    private final MapCodec map = new MapCodec(inside);

    AnyCodec() {
        super("any");
    }

    @Override
    boolean accepts(JsonToken token) {
        return token != JsonToken.VALUE_NULL;
    }

    @Override
    @Nullable
    Object readAccepted(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> map.readAccepted(in);
            case START_ARRAY -> list.readAccepted(in);
            case VALUE_STRING -> text.readAccepted(in);
            case VALUE_NUMBER_INT -> integer.readAccepted(in);
            case VALUE_NUMBER_FLOAT -> decimal.readAccepted(in);
            default -> truth.readAccepted(in);
        };
    }

    @Override
    void writeValue(Object value, JsonText out) {
        if (out.depth() >= JsonInput.DEEPEST) {
            throw new Misfit("Nested deeper than " + JsonInput.DEEPEST + " levels");
        }
        codec(value).writeValue(value, out);
    }

    @Override
    boolean isNullInJson(Object value) {
        return value instanceof Double && decimal.isNullInJson(value);
    }

    private ValueCodec codec(Object value) {
        if (value instanceof Map<?, ?>) {
            return map;
        }
        return value instanceof List<?> ? list : scalar(value);
    }

    private ValueCodec scalar(Object value) {
        if (value instanceof String) {
            return text;
        }
        if (value instanceof Boolean) {
            return truth;
        }
        if (value instanceof Double) {
            return decimal;
        }
        if (value instanceof Long || value instanceof Integer) {
            return integer;
        }
        throw Misfit.expected(word(), value.getClass().getName());
    }
}
