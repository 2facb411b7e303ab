package org.specstar.payload.codec;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.PayloadCodec;

/**
 * A codec that has looked up everything beforehand.
 *
 * @param <T> the record
 */
public final class CompiledCodec<T> implements PayloadCodec<T> {
    private final Class<T> type;
    private final RecordCodec codec;
    private final List<IndexedField> indexed;
    private final String fingerprint;

    private CompiledCodec(Class<T> type, RecordShape shape) {
        this.type = type;
        this.codec = new CodecCompiler().record(shape);
        this.indexed = IndexedField.of(codec);
        this.fingerprint = ShapeText.fingerprint(shape);
    }

    /**
     * Compiles the codec of a record.
     *
     * @throws org.specstar.payload.InvalidPayloadException if a default does not fit its field
     * @throws ClassCastException if the shape is not that of the type
     */
    public static <T> PayloadCodec<T> of(Class<T> type, RecordShape shape) {
        if (!type.equals(shape.type())) {
            throw new ClassCastException("The shape is one of " + shape.type().getName());
        }
        try {
            return new CompiledCodec<>(type, shape);
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
    }

    @Override
    public T decode(byte[] json) {
        try {
            return type.cast(JsonInput.read(json, in -> Objects.requireNonNull(codec.read(in))));
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
    }

    @Override
    public byte[] encode(T value) {
        JsonText out = new JsonText();
        try {
            codec.write(value, out);
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
        return out.toBytes();
    }

    @Override
    public Map<String, @Nullable Object> indexedValues(T value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Object read = JsonValues.read(indexedJson(value).getBytes(StandardCharsets.UTF_8));
        ((Map<?, ?>) Objects.requireNonNull(read)).forEach((path, entry) -> values.put((String) path, entry));
        return values;
    }

    @Override
    public String indexedJson(T value) {
        JsonText out = new JsonText();
        try {
            out.beginObject();
            indexed.forEach(field -> field.write(value, out));
            out.endObject();
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
        return out.toString();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
