package org.specstar.payload.codec;

/** Makes the codec of every kind of shape. */
final class CodecCompiler implements Shape.Visitor<ValueCodec> {
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
        FieldCodec[] fields = shape.fields().stream()
                .map(field -> new FieldCodec(field, field.shape().accept(this)))
                .toArray(FieldCodec[]::new);
        return new RecordCodec(shape, fields);
    }
}
