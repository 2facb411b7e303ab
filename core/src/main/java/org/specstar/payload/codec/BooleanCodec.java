package org.specstar.payload.codec;

import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

final class BooleanCodec extends ValueCodec {
    BooleanCodec() {
        super("bool");
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
    }

    @Override
    Boolean readAccepted(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_TRUE;
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.bool((Boolean) value);
    }
}
