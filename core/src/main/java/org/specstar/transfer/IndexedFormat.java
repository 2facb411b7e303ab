package org.specstar.transfer;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;
import org.specstar.payload.JsonValues;
import org.specstar.resource.IndexedData;
import org.specstar.time.Moment;

/**
 * Indexed data between MessagePack, as archives hold it, and JSON, as meta rows do. The order of keys is kept both ways.
 *
 * <p>JSON has no timestamps: one is read as the text of its {@link Moment}. To go out as a timestamp again a text must
 * have exactly that form and stand in a field that is declared as a time. Other values that JSON lacks (bytes, which
 * become base 64, and floats that are no numbers, which become null) do not find their way back.
 */
final class IndexedFormat {
    private final Predicate<String> timeFields;

    /** @param timeFields whether a top-level key is a field declared as a time */
    IndexedFormat(Predicate<String> timeFields) {
        this.timeFields = timeFields;
    }

    static IndexedData read(Packed source) {
        return new IndexedReading(source).whole();
    }

    void write(IndexedData data, MessagePacker out) throws IOException {
        Object root = JsonValues.read(data.json().getBytes(StandardCharsets.UTF_8));
        if (!(root instanceof Map<?, ?> fields)) {
            throw new IllegalStateException("Indexed data is a JSON object");
        }
        out.packMapHeader(fields.size());
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String name = String.valueOf(field.getKey());
            out.packString(name);
            writeField(name, field.getValue(), out);
        }
    }

    private void writeField(String name, @Nullable Object value, MessagePacker out) throws IOException {
        Optional<Moment> moment = timeFields.test(name) ? exactMoment(value) : Optional.empty();
        if (moment.isPresent()) {
            out.packTimestamp(moment.get().instant());
        } else {
            writeValue(value, out);
        }
    }

    private static Optional<Moment> exactMoment(@Nullable Object value) {
        return value instanceof String text
                ? Moment.parse(text)
                        .filter(moment -> !moment.naive() && moment.text().equals(text))
                : Optional.empty();
    }

    private static void writeValue(@Nullable Object value, MessagePacker out) throws IOException {
        if (value instanceof Map<?, ?> members) {
            writeMap(members, out);
        } else if (value instanceof List<?> items) {
            out.packArrayHeader(items.size());
            for (Object item : items) {
                writeValue(item, out);
            }
        } else {
            writeScalar(value, out);
        }
    }

    private static void writeMap(Map<?, ?> members, MessagePacker out) throws IOException {
        out.packMapHeader(members.size());
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.packString(String.valueOf(member.getKey()));
            writeValue(member.getValue(), out);
        }
    }

    private static void writeScalar(@Nullable Object value, MessagePacker out) throws IOException {
        if (value instanceof String text) {
            out.packString(text);
        } else if (value instanceof Boolean truth) {
            out.packBoolean(truth);
        } else if (value instanceof Double real) {
            out.packDouble(real);
        } else if (value instanceof Long integer) {
            out.packLong(integer);
        } else if (value instanceof BigInteger integer) {
            writeBig(integer, out);
        } else {
            out.packNil();
        }
    }

    /** MessagePack ends at 64 bits; beyond, the nearest float is what the original's decoder would make of it. */
    private static void writeBig(BigInteger integer, MessagePacker out) throws IOException {
        if (integer.signum() > 0 && integer.bitLength() <= Long.SIZE) {
            out.packBigInteger(integer);
        } else {
            out.packDouble(integer.doubleValue());
        }
    }
}
