package org.specstar.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;
import org.specstar.payload.codec.AnyShape;
import org.specstar.payload.codec.BinaryShape;
import org.specstar.payload.codec.EnumShape;
import org.specstar.payload.codec.ListShape;
import org.specstar.payload.codec.MapShape;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.OneOfShape;
import org.specstar.payload.codec.ScalarShape;
import org.specstar.payload.codec.SetShape;
import org.specstar.payload.codec.Shape;

/** Reads the Java types of components into shapes. */
final class TypeReader {
    private static final Map<Class<?>, ScalarShape> SCALARS = Map.ofEntries(
            Map.entry(String.class, ScalarShape.TEXT),
            Map.entry(long.class, ScalarShape.INT64),
            Map.entry(Long.class, ScalarShape.INT64),
            Map.entry(int.class, ScalarShape.INT32),
            Map.entry(Integer.class, ScalarShape.INT32),
            Map.entry(short.class, ScalarShape.INT16),
            Map.entry(Short.class, ScalarShape.INT16),
            Map.entry(byte.class, ScalarShape.INT8),
            Map.entry(Byte.class, ScalarShape.INT8),
            Map.entry(double.class, ScalarShape.FLOAT64),
            Map.entry(Double.class, ScalarShape.FLOAT64),
            Map.entry(float.class, ScalarShape.FLOAT32),
            Map.entry(Float.class, ScalarShape.FLOAT32),
            Map.entry(boolean.class, ScalarShape.BOOL),
            Map.entry(Boolean.class, ScalarShape.BOOL),
            Map.entry(LocalDate.class, ScalarShape.DATE),
            Map.entry(LocalTime.class, ScalarShape.TIME),
            Map.entry(Instant.class, ScalarShape.INSTANT),
            Map.entry(LocalDateTime.class, ScalarShape.LOCAL_DATE_TIME),
            Map.entry(OffsetDateTime.class, ScalarShape.OFFSET_DATE_TIME),
            Map.entry(Duration.class, ScalarShape.DURATION),
            Map.entry(UUID.class, ScalarShape.UUID),
            Map.entry(BigDecimal.class, ScalarShape.DECIMAL));
    private static final String SUPPORTED =
            "use text, a number, a boolean, an enum, a date, time or duration, a UUID, a BigDecimal, a Binary, another record,"
                    + " a sealed interface of records, an Object, or a List, Set or Map<String, …> of those";

    private final Mistakes mistakes;
    private final RecordReader records;

    TypeReader(Mistakes mistakes, RecordReader records) {
        this.mistakes = mistakes;
        this.records = records;
    }

    /**
     * The shape of a type; empty, with a mistake, if there is none.
     *
     * @param where the component, for the mistake
     */
    Optional<Shape> read(AnnotatedType annotated, String where) {
        Optional<Shape> shape = annotated instanceof AnnotatedParameterizedType parameterized
                ? collection(parameterized, where)
                : single(annotated, where);
        if (!annotated.isAnnotationPresent(Nullable.class)) {
            return shape;
        }
        if (annotated.getType() instanceof Class<?> type && type.isPrimitive()) {
            mistakes.add(where, "a primitive cannot be @Nullable", "use its class, such as Long");
        }
        return shape.map(NullableShape::new);
    }

    private Optional<Shape> collection(AnnotatedParameterizedType annotated, String where) {
        Type raw = ((ParameterizedType) annotated.getType()).getRawType();
        AnnotatedType[] arguments = annotated.getAnnotatedActualTypeArguments();
        if (raw == List.class) {
            return records.inCollection(() -> read(arguments[0], where).map(ListShape::new));
        }
        if (raw == Set.class) {
            return records.inCollection(() -> read(arguments[0], where).map(SetShape::new));
        }
        if (raw == Map.class && arguments[0].getType() == String.class) {
            return records.inCollection(() -> read(arguments[1], where).map(MapShape::new));
        }
        return raw == Map.class
                ? unsupported(annotated.getType(), where, "use String for the keys")
                : unsupported(annotated.getType(), where, SUPPORTED);
    }

    private Optional<Shape> single(AnnotatedType annotated, String where) {
        OneOf oneOf = annotated.getAnnotation(OneOf.class);
        if (annotated.getType() == Object.class) {
            return oneOf == null ? Optional.of(AnyShape.ANY) : oneOf(oneOf, where);
        }
        if (oneOf != null) {
            mistakes.add(where, "only an Object can be @OneOf several types", "make it an Object");
        }
        return plain(annotated.getType(), where);
    }

    private Optional<Shape> oneOf(OneOf oneOf, String where) {
        List<ScalarShape> kinds = Arrays.stream(oneOf.value())
                .map(SCALARS::get)
                .filter(Objects::nonNull)
                .toList();
        boolean toldApart = kinds.stream().map(ScalarShape::kind).distinct().count() == kinds.size();
        if (kinds.size() < 2 || kinds.size() < oneOf.value().length || !toldApart) {
            mistakes.add(
                    where,
                    "@OneOf needs two or more plain types that JSON tells apart",
                    "name at most one of text, one of whole numbers, one of other numbers, and Boolean");
            return Optional.empty();
        }
        return Optional.of(new OneOfShape(kinds));
    }

    private Optional<Shape> plain(Type type, String where) {
        ScalarShape scalar = SCALARS.get(type);
        if (scalar != null) {
            return Optional.of(scalar);
        }
        if (type == Binary.class) {
            return Optional.of(BinaryShape.BINARY);
        }
        if (type instanceof Class<?> javaType && javaType.isEnum()) {
            return enumeration(javaType);
        }
        if (type instanceof Class<?> javaType && javaType.isRecord()) {
            return records.read(javaType).map(Shape.class::cast);
        }
        if (type instanceof Class<?> javaType && UnionReader.isUnion(javaType)) {
            return records.readUnion(javaType).map(Shape.class::cast);
        }
        return unsupported(type, where, SUPPORTED);
    }

    private Optional<Shape> unsupported(Type type, String where, String cure) {
        mistakes.add(where, "the type " + type.getTypeName() + " is not supported", cure);
        return Optional.empty();
    }

    private Optional<Shape> enumeration(Class<?> type) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        if (constants.isEmpty()) {
            mistakes.add(type.getName(), "it has no constants", "give it at least one");
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (Enum<?> constant : constants) {
            if (!names.add(JsonNames.of(constant))) {
                mistakes.add(
                        type.getName() + "." + constant.name(),
                        "another constant has the JSON name '" + JsonNames.of(constant) + "' too",
                        "give it a @JsonName");
            }
        }
        return Optional.of(new EnumShape(constants.stream().map(JsonNames::of).toList(), constants));
    }
}
