package org.specstar.payload.codec;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonToken;

/** Reads the default of a field as people write it: JSON, where a text needs no quotes. */
public final class WrittenDefault {
    private static final Set<JsonToken> OTHER_THAN_TEXT = Set.of(
            JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private WrittenDefault() {}

    /**
     * The canonical JSON of a default.
     *
     * @throws InvalidPayloadException if the shape does not take the value
     * @throws org.specstar.payload.MalformedJsonException if it is neither JSON nor could be a text
     */
    public static String canonical(Shape shape, String written) {
        ValueCodec codec = shape.accept(new CodecCompiler(UnknownMembers.DROPPED));
        byte[] json = quoted(codec, written).getBytes(StandardCharsets.UTF_8);
        try {
            return JsonInput.read(json, in -> {
                JsonText out = new JsonText();
                codec.write(codec.read(in), out);
                return out.toString();
            });
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
    }

    private static String quoted(ValueCodec codec, String written) {
        boolean isText = codec.accepts(JsonToken.VALUE_STRING)
                && OTHER_THAN_TEXT.stream().noneMatch(codec::accepts);
        boolean isJson = written.startsWith("\"") || written.equals("null");
        return isText && !isJson ? new JsonText().text(written).toString() : written;
    }
}
