package org.specstar.payload.codec;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

final class NullableCodec extends ValueCodec {
    private final ValueCodec inner;

    NullableCodec(ValueCodec inner) {
        super(inner.word() + " | null");
        this.inner = inner;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_NULL || inner.accepts(token);
    }

    @Override
    @Nullable
    Object readAccepted(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : inner.readAccepted(in);
    }

    @Override
    void writeValue(Object value, JsonText out) {
        if (inner.isNullInJson(value)) {
            out.nullValue();
        } else {
            inner.writeValue(value, out);
        }
    }

    @Override
    @Nullable
    Comparator<Object> order() {
        return inner.order();
    }

    @Override
    ValueCodec unwrapped() {
        return inner;
    }
}
