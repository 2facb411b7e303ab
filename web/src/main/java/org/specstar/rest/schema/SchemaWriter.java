package org.specstar.rest.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specstar.payload.Binary;
import org.specstar.payload.codec.AnyShape;
import org.specstar.payload.codec.BinaryShape;
import org.specstar.payload.codec.EnumShape;
import org.specstar.payload.codec.FieldShape;
import org.specstar.payload.codec.ListShape;
import org.specstar.payload.codec.MapShape;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.OneOfShape;
import org.specstar.payload.codec.RecordShape;
import org.specstar.payload.codec.ScalarShape;
import org.specstar.payload.codec.SetShape;
import org.specstar.payload.codec.Shape;
import org.specstar.payload.codec.UnionShape;
import org.specstar.rest.document.Tree;

/**
 * Writes shapes as schemas. Records become components and are referred to; everything else stands where it is used. For
 * one thread.
 */
public final class SchemaWriter implements Shape.Visitor<Tree> {
    private static final Tree NULL = Tree.of("type", "null");

    private static final Tree BINARY = Tree.of(
                    "description",
                    "A binary. Sent with `data` it is stored, sent with `file_id` alone it is one that is stored already; it is"
                            + " shown without `data`.")
            .with("type", "object")
            .with(
                    "properties",
                    Tree.of("file_id", Tree.of("type", "string"))
                            .with("size", Tree.of("type", "integer"))
                            .with("content_type", Tree.of("type", "string"))
                            .with("data", Tree.of("type", "string").with("contentEncoding", "base64")))
            .with("required", List.of());

    private final ComponentNames names;
    private final String place;
    private final Map<String, Tree> components = new LinkedHashMap<>();

    /** @param place what a reference has before the name of a component */
    public SchemaWriter(ComponentNames names, String place) {
        this.names = names;
        this.place = place;
    }

    /** The records that were met, each before those it holds. */
    public Map<String, Tree> components() {
        return components;
    }

    public ComponentNames names() {
        return names;
    }

    /** A reference to a component. */
    public Tree reference(String name) {
        return Tree.of("$ref", place + name);
    }

    /** A field as the property of its record. */
    public Tree property(FieldShape field) {
        Tree property = field.shape().accept(this);
        field.defaultJson().ifPresent(json -> property.with("default", PropertyMarks.plain(json)));
        if (field.defaultJson().isEmpty() && !field.required()) {
            property.with("default", null);
        }
        return PropertyMarks.add(property, field.marks());
    }

    @Override
    public Tree scalar(ScalarShape shape) {
        return ScalarSchemas.of(shape);
    }

    /** Sorted, as SpecStar has them, and so the same however the constants are arranged. */
    @Override
    public Tree enumeration(EnumShape shape) {
        return Tree.of("type", "string")
                .with("enum", shape.names().stream().sorted().toList());
    }

    @Override
    public Tree list(ListShape shape) {
        return Tree.of("type", "array").with("items", shape.item().accept(this));
    }

    @Override
    public Tree set(SetShape shape) {
        return Tree.of("type", "array").with("items", shape.item().accept(this)).with("uniqueItems", true);
    }

    @Override
    public Tree map(MapShape shape) {
        return Tree.of("type", "object")
                .with("additionalProperties", shape.value().accept(this));
    }

    @Override
    public Tree nullable(NullableShape shape) {
        return Tree.of("anyOf", List.of(shape.inner().accept(this), NULL));
    }

    @Override
    public Tree record(RecordShape shape) {
        return component(names.of(shape.type()), shape, new Tree());
    }

    @Override
    public Tree union(UnionShape shape) {
        List<Tree> members = new ArrayList<>();
        Tree mapping = new Tree();
        for (UnionShape.Variant variant : shape.variants()) {
            String name = names.of(variant.record().type(), shape.type());
            Tree tag = Tree.of("type", "string").with("enum", List.of(variant.tag()));
            members.add(component(name, variant.record(), Tree.of(shape.tagField(), tag)));
            mapping.with(variant.tag(), place + name);
        }
        return Tree.of("anyOf", members)
                .with("discriminator", Tree.of("propertyName", shape.tagField()).with("mapping", mapping));
    }

    @Override
    public Tree oneOf(OneOfShape shape) {
        return Tree.of("anyOf", shape.kinds().stream().map(ScalarSchemas::of).toList());
    }

    @Override
    public Tree any(AnyShape shape) {
        return new Tree();
    }

    @Override
    public Tree binary(BinaryShape shape) {
        String name = names.of(Binary.class);
        components.putIfAbsent(name, Tree.of("title", name).withAll(BINARY));
        return reference(name);
    }

    /** @param first properties that come before the record's own, all required */
    private Tree component(String name, RecordShape shape, Tree first) {
        if (!components.containsKey(name)) {
            Tree schema = new Tree();
            components.put(name, schema);
            fill(schema.with("title", name), shape, first);
        }
        return reference(name);
    }

    private void fill(Tree schema, RecordShape shape, Tree properties) {
        List<String> required = new ArrayList<>(properties.keySet());
        for (FieldShape field : shape.fields()) {
            properties.with(field.name(), property(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.with("type", "object").with("properties", properties).with("required", required);
        shape.fields().stream()
                .filter(field -> field.marks().displayName())
                .forEach(field -> schema.with("x-display-name-field", field.name()));
    }
}
