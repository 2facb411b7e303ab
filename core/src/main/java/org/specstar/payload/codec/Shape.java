package org.specstar.payload.codec;

/** What values of a field may be. Whoever handles shapes handles every kind, through a {@link Visitor}. */
public sealed interface Shape
        permits ScalarShape,
                EnumShape,
                ListShape,
                SetShape,
                MapShape,
                NullableShape,
                RecordShape,
                UnionShape,
                OneOfShape,
                BinaryShape,
                AnyShape {
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of shape. */
    interface Visitor<R> {
        R scalar(ScalarShape shape);

        R enumeration(EnumShape shape);

        R list(ListShape shape);

        R set(SetShape shape);

        R map(MapShape shape);

        R nullable(NullableShape shape);

        R record(RecordShape shape);

        R union(UnionShape shape);

        R oneOf(OneOfShape shape);

        R any(AnyShape shape);

        R binary(BinaryShape shape);
    }
}
