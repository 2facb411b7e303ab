package org.specstar.payload.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.Reference;
import org.specstar.payload.IndexKind;
import org.specstar.payload.JsonText;
import org.specstar.payload.PayloadField;
import org.specstar.payload.TextMeaning;

/** A field that is indexed, unique or a reference; reached by one way for each record of a union that has it. */
final class DeclaredField<T> implements PayloadField<T> {
    private final String path;
    private final byte[] readyName;
    private final List<FieldWay> ways;
    private final FieldShape shape;
    private final FieldMarks marks;

    private DeclaredField(String path, List<FieldWay> ways) {
        this.path = path;
        this.readyName = JsonText.readyName(path);
        this.ways = List.copyOf(ways);
        this.shape = ways.get(0).last().shape();
        this.marks = shape.marks();
    }

    /** All of them that can be reached without going through a list, set or map; in declared order. */
    static <T> List<DeclaredField<T>> of(ValueCodec root) {
        Map<String, List<FieldWay>> byPath = new LinkedHashMap<>();
        FieldWay.allIn(root).stream()
                .filter(DeclaredField::isDeclared)
                .forEach(way -> byPath.computeIfAbsent(way.path(), path -> new ArrayList<>())
                        .add(way));
        List<DeclaredField<T>> fields = new ArrayList<>();
        byPath.forEach((path, ways) -> fields.add(new DeclaredField<>(path, ways)));
        return List.copyOf(fields);
    }

    private static boolean isDeclared(FieldWay way) {
        FieldMarks marks = way.last().shape().marks();
        return marks.indexed() || marks.unique() || marks.reference() != null;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean indexed() {
        return marks.indexed();
    }

    @Override
    public Set<IndexKind> indexes() {
        return marks.indexes();
    }

    @Override
    public TextMeaning meaning() {
        Shape inner = inner();
        if (!(inner instanceof ScalarShape scalar)) {
            return TextMeaning.TEXT;
        }
        return switch (scalar) {
            case DATE, INSTANT, LOCAL_DATE_TIME, OFFSET_DATE_TIME -> TextMeaning.TIME;
            case DECIMAL -> TextMeaning.DECIMAL;
            default -> TextMeaning.TEXT;
        };
    }

    private Shape inner() {
        return shape.shape() instanceof NullableShape nullable ? nullable.inner() : shape.shape();
    }

    @Override
    public boolean unique() {
        return marks.unique();
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.ofNullable(marks.reference());
    }

    @Override
    public boolean several() {
        Shape inner = inner();
        return inner instanceof ListShape || inner instanceof SetShape;
    }

    @Override
    public boolean nullable() {
        return shape.shape() instanceof NullableShape;
    }

    @Override
    public Optional<String> json(T payload) {
        JsonText out = new JsonText(64);
        writeValue(payload, out);
        return Optional.of(out.toString()).filter(json -> !json.equals("null"));
    }

    @Override
    public List<String> texts(T payload) {
        Object value = value(payload);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> items
                ? items.stream()
                        .filter(Objects::nonNull)
                        .map(String.class::cast)
                        .toList()
                : List.of((String) value);
    }

    private @Nullable Object value(Object payload) {
        return ways.stream()
                .map(way -> way.value(payload))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Writes the value as a member, null where it is not there. */
    void writeMember(T payload, JsonText out) {
        out.name(readyName);
        writeValue(payload, out);
    }

    private void writeValue(Object payload, JsonText out) {
        for (FieldWay way : ways) {
            Object value = way.value(payload);
            if (value != null) {
                way.last().codec().write(value, out);
                return;
            }
        }
        out.nullValue();
    }

    /** What the declaration says of the field, as canonical text. */
    String text() {
        return new JsonText().text(path) + ":"
                + ways.stream().map(FieldWay::whole).toList() + meaning().name() + marks(marks);
    }

    private static String marks(FieldMarks marks) {
        return (marks.indexed() ? " indexed" : "")
                + (marks.unique() ? " unique" : "")
                + Optional.ofNullable(marks.reference())
                        .map(DeclaredField::reference)
                        .orElse("");
    }

    private static String reference(Reference reference) {
        return " ref " + new JsonText().text(reference.target()) + " "
                + reference.onDelete().text() + " " + reference.type().text();
    }
}
