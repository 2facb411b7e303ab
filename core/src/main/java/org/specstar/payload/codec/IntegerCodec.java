package org.specstar.payload.codec;

import java.util.Comparator;
import java.util.function.LongFunction;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Integers of 64 bits and fewer. */
final class IntegerCodec extends ValueCodec {
    private final long lowest;
    private final long highest;
    private final LongFunction<Number> boxed;

    private IntegerCodec(long lowest, long highest, LongFunction<Number> boxed) {
        super("int");
        this.lowest = lowest;
        this.highest = highest;
        this.boxed = boxed;
    }

    static IntegerCodec int64() {
        return new IntegerCodec(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf);
    }

    static IntegerCodec int32() {
        return new IntegerCodec(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number);
    }

    static IntegerCodec int16() {
        return new IntegerCodec(Short.MIN_VALUE, Short.MAX_VALUE, number -> (short) number);
    }

    static IntegerCodec int8() {
        return new IntegerCodec(Byte.MIN_VALUE, Byte.MAX_VALUE, number -> (byte) number);
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT;
    }

    @Override
    Number readAccepted(JsonParser in) {
        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw in.getBigIntegerValue().signum() < 0 ? tooLow() : tooHigh();
        }
        long number = in.getLongValue();
        if (number < lowest) {
            throw tooLow();
        }
        if (number > highest) {
            throw tooHigh();
        }
        return boxed.apply(number);
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.number(((Number) value).longValue());
    }

    @Override
    Comparator<Object> order() {
        return Comparator.comparingLong(number -> ((Number) number).longValue());
    }

    private Misfit tooLow() {
        return new Misfit("Expected `int` >= " + lowest);
    }

    private Misfit tooHigh() {
        return new Misfit("Expected `int` <= " + highest);
    }
}
