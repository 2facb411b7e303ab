package org.specstar.payload.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;
import org.specstar.payload.Encoding;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.PayloadField;
import org.specstar.payload.StoredForm;
import org.specstar.payload.Texts;

/**
 * A codec that has looked up everything beforehand.
 *
 * @param <T> the record, or the sealed interface of records
 */
public final class CompiledCodec<T> implements PayloadCodec<T> {
    private final Class<T> type;
    private final Shape shape;
    private final ValueCodec codec;
    private final ValueCodec strictCodec;
    private final List<DeclaredField<T>> fields;
    private final List<DeclaredField<T>> indexed;
    private final String fingerprint;
    private final String indexFingerprint;
    private final MessagePackForm messagePack;
    private final Optional<BinaryPass> binaries;

    private CompiledCodec(Class<T> type, Shape shape) {
        this.type = type;
        this.shape = shape;
        this.codec = shape.accept(new CodecCompiler(UnknownMembers.DROPPED));
        this.strictCodec = shape.accept(new CodecCompiler(UnknownMembers.REFUSED));
        this.fields = DeclaredField.of(codec);
        List<DeclaredField<T>> sorted = fields.stream()
                .sorted((left, right) -> Texts.compare(left.path(), right.path()))
                .toList();
        this.indexed = sorted.stream().filter(PayloadField::indexed).toList();
        this.fingerprint = ShapeText.fingerprint(ShapeText.of(shape));
        this.indexFingerprint =
                ShapeText.fingerprint(sorted.stream().map(DeclaredField::text).collect(Collectors.joining("\n")));
        this.messagePack = MessagePackForm.of(shape);
        this.binaries = shape.accept(new BinaryPassCompiler());
    }

    /**
     * Compiles the codec of a record.
     *
     * @throws org.specstar.payload.InvalidPayloadException if a default does not fit its field
     * @throws ClassCastException if the shape is not that of the type
     */
    public static <T> CompiledCodec<T> of(Class<T> type, RecordShape shape) {
        return of(type, shape.type(), shape);
    }

    /** The same for the union of a sealed interface's records. */
    public static <T> CompiledCodec<T> of(Class<T> type, UnionShape shape) {
        return of(type, shape.type(), shape);
    }

    private static <T> CompiledCodec<T> of(Class<T> type, Class<?> shapeType, Shape shape) {
        if (!type.equals(shapeType)) {
            throw new ClassCastException("The shape is one of " + shapeType.getName());
        }
        try {
            return new CompiledCodec<>(type, shape);
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
    }

    /** The shape of the payload: a {@link RecordShape} or a {@link UnionShape}. */
    public Shape shape() {
        return shape;
    }

    @Override
    public T decode(byte[] json) {
        return decode(json, codec);
    }

    @Override
    public T decodeStrictly(byte[] json) {
        return decode(json, strictCodec);
    }

    private T decode(byte[] json, ValueCodec by) {
        try {
            return type.cast(JsonInput.read(json, in -> Objects.requireNonNull(by.read(in))));
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
            indexed.forEach(field -> field.writeMember(value, out));
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

    @Override
    public String indexFingerprint() {
        return indexFingerprint;
    }

    @Override
    public List<PayloadField<T>> fields() {
        return List.copyOf(fields);
    }

    @Override
    public boolean hasBinaries() {
        return binaries.isPresent();
    }

    @Override
    public List<Binary> binaries(T value) {
        if (binaries.isEmpty()) {
            return List.of();
        }
        List<Binary> found = new ArrayList<>();
        binaries.get().collect(value, found::add);
        return found;
    }

    @Override
    public T withBinaries(T value, UnaryOperator<Binary> replacement) {
        return binaries.map(pass -> type.cast(rebuilt(pass, value, replacement)))
                .orElse(value);
    }

    private static Object rebuilt(BinaryPass pass, Object value, UnaryOperator<Binary> replacement) {
        try {
            return pass.rebuilt(value, replacement);
        } catch (Misfit misfit) {
            throw misfit.toException();
        }
    }

    @Override
    public StoredForm form(Encoding encoding) {
        return encoding == Encoding.JSON ? new JsonForm(fingerprint) : messagePack;
    }
}
