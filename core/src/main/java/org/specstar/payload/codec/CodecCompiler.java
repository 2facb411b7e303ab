package org.specstar.payload.codec;

import java.util.List;

/** Makes the codec of every kind of shape. */
final class CodecCompiler implements Shape.Visitor<ValueCodec> {
    private final UnknownMembers unknown;

    CodecCompiler(UnknownMembers unknown) {
        this.unknown = unknown;
    }

    @Override
    public ValueCodec scalar(ScalarShape shape) {
        return switch (shape) {
            case TEXT -> new TextCodec();
            case INT64 -> IntegerCodec.int64();
            case INT32 -> IntegerCodec.int32();
            case INT16 -> IntegerCodec.int16();
            case INT8 -> IntegerCodec.int8();
            case FLOAT64 -> new FloatCodec();
            case FLOAT32 -> new FloatCodec.Single();
            case BOOL -> new BooleanCodec();
            case DATE -> TemporalCodecs.date();
            case TIME -> TemporalCodecs.time();
            case INSTANT -> TemporalCodecs.instant();
            case LOCAL_DATE_TIME -> TemporalCodecs.localDateTime();
            case OFFSET_DATE_TIME -> TemporalCodecs.offsetDateTime();
            case DURATION -> TemporalCodecs.duration();
            case UUID -> ExactCodecs.uuid();
            case DECIMAL -> ExactCodecs.decimal();
        };
    }

    @Override
    public ValueCodec enumeration(EnumShape shape) {
        return new EnumCodec(shape);
    }

    @Override
    public ValueCodec list(ListShape shape) {
        return new ListCodec(shape.item().accept(this));
    }

    @Override
    public ValueCodec set(SetShape shape) {
        return new SetCodec(shape.item().accept(this));
    }

    @Override
    public ValueCodec map(MapShape shape) {
        return new MapCodec(shape.value().accept(this));
    }

    @Override
    public ValueCodec nullable(NullableShape shape) {
        return new NullableCodec(shape.inner().accept(this));
    }

    @Override
    public RecordCodec record(RecordShape shape) {
        return new RecordCodec(shape, fields(shape), unknown);
    }

    @Override
    public UnionCodec union(UnionShape shape) {
        List<UnionCodec.Variant> variants = shape.variants().stream()
                .map(variant -> variant(shape.tagField(), variant))
                .toList();
        return new UnionCodec(shape.tagField(), variants);
    }

    private UnionCodec.Variant variant(String tagField, UnionShape.Variant variant) {
        RecordShape shape = variant.record();
        return new UnionCodec.Variant(
                variant.tag(), shape.type(), RecordCodec.tagged(shape, fields(shape), unknown, tagField));
    }

    private FieldCodec[] fields(RecordShape shape) {
        return shape.fields().stream()
                .map(field -> new FieldCodec(field, field.shape().accept(this)))
                .toArray(FieldCodec[]::new);
    }

    @Override
    public ValueCodec oneOf(OneOfShape shape) {
        return OneOfCodec.of(shape, this);
    }

    @Override
    public ValueCodec any(AnyShape shape) {
        return new AnyCodec();
    }

    @Override
    public ValueCodec binary(BinaryShape shape) {
        return new BinaryCodec(unknown);
    }
}
