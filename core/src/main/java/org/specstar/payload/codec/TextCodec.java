package org.specstar.payload.codec;

import java.util.Comparator;
import org.specstar.payload.JsonText;
import org.specstar.payload.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

final class TextCodec extends ValueCodec {
    TextCodec() {
        super("str");
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_STRING;
    }

    @Override
    String readAccepted(JsonParser in) {
        return checked(in.getString());
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.text(checked((String) value));
    }

    @Override
    Comparator<Object> order() {
        return (left, right) -> Texts.compare((String) left, (String) right);
    }

    static String checked(String text) {
        if (!Texts.storable(text)) {
            throw new Misfit(Texts.REFUSED);
        }
        return text;
    }
}
