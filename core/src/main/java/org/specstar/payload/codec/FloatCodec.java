package org.specstar.payload.codec;

import java.util.Comparator;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Floats of 64 bits. NaN and the infinities have no JSON and are null in it. */
class FloatCodec extends ValueCodec {
    FloatCodec() {
        super("float");
    }

    @Override
    final boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
    }

    @Override
    final Number readAccepted(JsonParser in) {
        // An integer is one before it becomes a float: -0 is 0.0, as the original reads it.
        double number = isSmallInteger(in) ? in.getLongValue() : in.getDoubleValue();
        Number value = sized(number);
        if (Double.isInfinite(value.doubleValue())) {
            throw new Misfit("Number out of range");
        }
        return value;
    }

    private static boolean isSmallInteger(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_NUMBER_INT
                && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    Number sized(double number) {
        return number;
    }

    @Override
    final void writeValue(Object value, JsonText out) {
        if (isNullInJson(value)) {
            throw Misfit.expected(word(), JsonToken.VALUE_NULL);
        }
        writeFinite((Number) value, out);
    }

    void writeFinite(Number value, JsonText out) {
        out.number(value.doubleValue());
    }

    @Override
    final boolean isNullInJson(Object value) {
        return !Double.isFinite(((Number) value).doubleValue());
    }

    @Override
    final Comparator<Object> order() {
        return Comparator.comparingDouble(number -> ((Number) number).doubleValue());
    }

    /** Floats of 32 bits, written with the digits that 32 bits need. */
    static final class Single extends FloatCodec {
        @Override
        Number sized(double number) {
            return (float) number;
        }

        @Override
        void writeFinite(Number value, JsonText out) {
            out.number(value.floatValue());
        }
    }
}
