package org.specstar.rest.schema;

import java.util.stream.Stream;
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

/** Finds the types in a shape that need a name: records, binaries, unions, and records as members of a union. */
final class NamedTypes implements Shape.Visitor<Stream<TypeUse>> {
    @Override
    public Stream<TypeUse> scalar(ScalarShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<TypeUse> enumeration(EnumShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<TypeUse> list(ListShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Stream<TypeUse> set(SetShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Stream<TypeUse> map(MapShape shape) {
        return shape.value().accept(this);
    }

    @Override
    public Stream<TypeUse> nullable(NullableShape shape) {
        return shape.inner().accept(this);
    }

    @Override
    public Stream<TypeUse> record(RecordShape shape) {
        return Stream.concat(Stream.of(TypeUse.alone(shape.type())), inside(shape));
    }

    @Override
    public Stream<TypeUse> union(UnionShape shape) {
        Stream<TypeUse> variants = shape.variants().stream()
                .map(UnionShape.Variant::record)
                .flatMap(record ->
                        Stream.concat(Stream.of(TypeUse.inUnion(record.type(), shape.type())), inside(record)));
        return Stream.concat(Stream.of(TypeUse.alone(shape.type())), variants);
    }

    @Override
    public Stream<TypeUse> oneOf(OneOfShape shape) {
        return Stream.of();
    }

    @Override
    public Stream<TypeUse> binary(BinaryShape shape) {
        return Stream.of(TypeUse.alone(Binary.class));
    }

    @Override
    public Stream<TypeUse> any(AnyShape shape) {
        return Stream.of();
    }

    private Stream<TypeUse> inside(RecordShape shape) {
        return shape.fields().stream().map(FieldShape::shape).flatMap(inner -> inner.accept(this));
    }
}
