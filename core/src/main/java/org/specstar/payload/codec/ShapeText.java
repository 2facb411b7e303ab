package org.specstar.payload.codec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.specstar.payload.Checksum;
import org.specstar.payload.JsonText;

/**
 * A shape as canonical text: everything that decides which bytes a payload has, and nothing else. Stored fingerprints
 * depend on it: changing it makes all stored payloads look as if an older declaration had written them.
 */
final class ShapeText implements Shape.Visitor<String> {
    private static final int FINGERPRINT = 16;

    private ShapeText() {}

    static String of(Shape shape) {
        return shape.accept(new ShapeText());
    }

    /** A short text that is another for another text. */
    static String fingerprint(String text) {
        return Checksum.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, FINGERPRINT);
    }

    @Override
    public String scalar(ScalarShape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String enumeration(EnumShape shape) {
        return "enum" + new JsonText().value(shape.names());
    }

    @Override
    public String list(ListShape shape) {
        return "list<" + shape.item().accept(this) + ">";
    }

    @Override
    public String set(SetShape shape) {
        return "set<" + shape.item().accept(this) + ">";
    }

    @Override
    public String map(MapShape shape) {
        return "map<" + shape.value().accept(this) + ">";
    }

    @Override
    public String nullable(NullableShape shape) {
        return shape.inner().accept(this) + "?";
    }

    @Override
    public String record(RecordShape shape) {
        return shape.fields().stream().map(this::field).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String union(UnionShape shape) {
        return shape.variants().stream()
                .map(variant ->
                        new JsonText().text(variant.tag()) + variant.record().accept(this))
                .sorted()
                .collect(Collectors.joining(",", "union<" + new JsonText().text(shape.tagField()) + ":", ">"));
    }

    @Override
    public String oneOf(OneOfShape shape) {
        return shape.kinds().stream().map(this::scalar).sorted().collect(Collectors.joining("|", "oneof<", ">"));
    }

    @Override
    public String any(AnyShape shape) {
        return "any";
    }

    @Override
    public String binary(BinaryShape shape) {
        return "binary";
    }

    private String field(FieldShape field) {
        return new JsonText().text(field.name()) + ":" + field.shape().accept(this) + whenAbsent(field);
    }

    static String whenAbsent(FieldShape field) {
        return field.defaultJson()
                .map(json -> "=" + json)
                .orElse(field.shape() instanceof NullableShape ? "=null" : "");
    }
}
