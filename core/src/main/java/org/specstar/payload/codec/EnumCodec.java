package org.specstar.payload.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

final class EnumCodec extends ValueCodec {
    private static final int LONGEST_SHOWN = 100;

    private final Map<String, Enum<?>> constants = new HashMap<>();
    private final Map<Object, byte[]> texts = new HashMap<>();

    EnumCodec(EnumShape shape) {
        super("str");
        for (int i = 0; i < shape.names().size(); i++) {
            constants.put(shape.names().get(i), shape.constants().get(i));
            texts.put(
                    shape.constants().get(i),
                    new JsonText().text(shape.names().get(i)).toBytes());
        }
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_STRING;
    }

    @Override
    Enum<?> readAccepted(JsonParser in) {
        String text = in.getString();
        Enum<?> constant = constants.get(text);
        if (constant == null) {
            throw new Misfit("Invalid enum value '" + shown(text) + "'");
        }
        return constant;
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.raw(Objects.requireNonNull(texts.get(value)));
    }

    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
