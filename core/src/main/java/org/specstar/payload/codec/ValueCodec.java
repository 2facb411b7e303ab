package org.specstar.payload.codec;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes the values of one shape. Both ways throw {@link Misfit}. */
abstract class ValueCodec {
    private final String word;

    /** @param word how errors name what is expected */
    ValueCodec(String word) {
        this.word = word;
    }

    final String word() {
        return word;
    }

    /** Reads the value that begins at the current token; its last token is current afterwards. */
    final @Nullable Object read(JsonParser in) {
        JsonToken token = in.currentToken();
        if (!accepts(token)) {
            throw Misfit.expected(word, token);
        }
        return readAccepted(in);
    }

    final void write(@Nullable Object value, JsonText out) {
        if (value != null) {
            writeValue(value, out);
        } else if (accepts(JsonToken.VALUE_NULL)) {
            out.nullValue();
        } else {
            throw Misfit.expected(word, JsonToken.VALUE_NULL);
        }
    }

    /** Whether a value of this shape can begin with the token. */
    abstract boolean accepts(JsonToken token);

    abstract @Nullable Object readAccepted(JsonParser in);

    abstract void writeValue(Object value, JsonText out);

    /** Whether a value that is not null is null in JSON. */
    boolean isNullInJson(Object value) {
        return false;
    }

    /** The order in which a set of such values is written, where it is not that of their JSON. */
    @Nullable
    Comparator<Object> order() {
        return null;
    }

    /** The codec of the values that are not null. */
    ValueCodec unwrapped() {
        return this;
    }
}
