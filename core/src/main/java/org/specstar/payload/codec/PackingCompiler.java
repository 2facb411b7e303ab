package org.specstar.payload.codec;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;

/**
 * Makes the packing of every kind of shape. Moments alone are not in MessagePack what they are in JSON, so only the way to
 * them matters; a value that has not its shape, because an older declaration wrote it, is packed as it is.
 */
final class PackingCompiler implements Shape.Visitor<ValuePacking> {
    @Override
    public ValuePacking scalar(ScalarShape shape) {
        return shape == ScalarShape.INSTANT || shape == ScalarShape.OFFSET_DATE_TIME
                ? PackingCompiler::moment
                : ValuePacking.PLAIN;
    }

    private static void moment(@Nullable Object value, MessagePacker out) throws IOException {
        var moment = Optional.ofNullable(value instanceof String text ? text : null)
                .flatMap(Rfc3339::timestamp)
                .flatMap(Rfc3339.Timestamp::zoned)
                .filter(PackingCompiler::isReadableInUtc);
        if (moment.isPresent()) {
            out.packTimestamp(moment.get().toInstant());
        } else {
            ValuePacking.PLAIN.pack(value, out);
        }
    }

    /** Where the offset alone keeps a moment within the years there are, it stays a text. */
    private static boolean isReadableInUtc(OffsetDateTime moment) {
        int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }

    @Override
    public ValuePacking enumeration(EnumShape shape) {
        return ValuePacking.PLAIN;
    }

    @Override
    public ValuePacking list(ListShape shape) {
        return items(shape.item().accept(this));
    }

    @Override
    public ValuePacking set(SetShape shape) {
        return items(shape.item().accept(this));
    }

    private static ValuePacking items(ValuePacking item) {
        return (value, out) -> {
            if (value instanceof List<?> items) {
                ValuePacking.array(items, item, out);
            } else {
                ValuePacking.PLAIN.pack(value, out);
            }
        };
    }

    @Override
    public ValuePacking map(MapShape shape) {
        return members(Map.of(), shape.value().accept(this));
    }

    @Override
    public ValuePacking nullable(NullableShape shape) {
        return shape.inner().accept(this);
    }

    @Override
    public ValuePacking record(RecordShape shape) {
        Map<String, ValuePacking> fields = new HashMap<>();
        shape.fields().forEach(field -> fields.put(field.name(), field.shape().accept(this)));
        return members(fields, ValuePacking.PLAIN);
    }

    private static ValuePacking members(Map<String, ValuePacking> named, ValuePacking others) {
        return (value, out) -> {
            if (value instanceof Map<?, ?> members) {
                ValuePacking.object(members, named, others, out);
            } else {
                ValuePacking.PLAIN.pack(value, out);
            }
        };
    }

    @Override
    public ValuePacking union(UnionShape shape) {
        Map<Object, ValuePacking> variants = new HashMap<>();
        shape.variants().forEach(variant -> variants.put(variant.tag(), record(variant.record())));
        return (value, out) -> {
            Object tag = value instanceof Map<?, ?> members ? members.get(shape.tagField()) : null;
            variants.getOrDefault(tag, ValuePacking.PLAIN).pack(value, out);
        };
    }

    @Override
    public ValuePacking oneOf(OneOfShape shape) {
        return shape.kinds().stream()
                .filter(kind -> kind.kind() == ScalarShape.Kind.TEXT)
                .findFirst()
                .map(this::scalar)
                .orElse(ValuePacking.PLAIN);
    }

    @Override
    public ValuePacking any(AnyShape shape) {
        return ValuePacking.PLAIN;
    }

    @Override
    public ValuePacking binary(BinaryShape shape) {
        return ValuePacking.PLAIN;
    }
}
