package org.specstar.rest.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.specstar.constraint.Reference;
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
 * The references that a model declares, those of nested records and of its actions included. As in SpecStar a field has
 * its bare name, however deep it lies.
 */
final class Relationships implements Shape.Visitor<Stream<Tree>> {
    private final String source;

    private Relationships(String source) {
        this.source = source;
    }

    static List<Tree> of(Described model) {
        Relationships visitor = new Relationships(model.name());
        Stream<Shape> bodies = Actions.shapes(model.model());
        return Stream.concat(Stream.of(model.model().shape()), bodies)
                .flatMap(shape -> shape.accept(visitor))
                .distinct()
                .toList();
    }

    @Override
    public Stream<Tree> scalar(ScalarShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<Tree> enumeration(EnumShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<Tree> list(ListShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Stream<Tree> set(SetShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Stream<Tree> map(MapShape shape) {
        return shape.value().accept(this);
    }

    @Override
    public Stream<Tree> nullable(NullableShape shape) {
        return shape.inner().accept(this);
    }

    @Override
    public Stream<Tree> record(RecordShape shape) {
        return shape.fields().stream().flatMap(this::field);
    }

    @Override
    public Stream<Tree> union(UnionShape shape) {
        return shape.variants().stream().flatMap(variant -> record(variant.record()));
    }

    @Override
    public Stream<Tree> oneOf(OneOfShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<Tree> binary(BinaryShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<Tree> any(AnyShape shape) {
        return Stream.of();
    }

    private Stream<Tree> field(FieldShape field) {
        Reference reference = field.marks().reference();
        return reference == null ? field.shape().accept(this) : Stream.of(relationship(field, reference));
    }

    private Tree relationship(FieldShape field, Reference reference) {
        return Tree.of("source", source)
                .with("sourceField", field.name())
                .with("target", reference.target())
                .with("refType", reference.type().text())
                .with("onDelete", reference.onDelete().text())
                .with("nullable", field.shape() instanceof NullableShape);
    }
}
