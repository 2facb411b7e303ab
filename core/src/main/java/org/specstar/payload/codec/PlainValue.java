package org.specstar.payload.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.MalformedJsonException;
import tools.jackson.core.JsonToken;

/** Reads single values that stand outside a payload, such as parameters of a query. */
public final class PlainValue {
    private PlainValue() {}

    /**
     * The value that a text means: itself for a shape that takes texts, else what it is in JSON.
     *
     * @throws org.specstar.payload.InvalidPayloadException if the shape does not take it
     * @throws MalformedJsonException if it is no JSON where it should be
     */
    public static @Nullable Object ofText(Shape shape, String text) {
        ValueCodec codec = codec(shape);
        return read(
                codec,
                codec.accepts(JsonToken.VALUE_STRING)
                        ? new JsonText().text(text).toString()
                        : text);
    }

    /** The value of canonical JSON. */
    public static @Nullable Object ofJson(Shape shape, String json) {
        return read(codec(shape), json);
    }

    private static ValueCodec codec(Shape shape) {
        return shape.accept(new CodecCompiler(UnknownMembers.DROPPED));
    }

    private static @Nullable Object read(ValueCodec codec, String json) {
        try {
            return JsonInput.read(json.getBytes(StandardCharsets.UTF_8), in -> Optional.ofNullable(codec.read(in)))
                    .orElse(null);
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
    }
}
