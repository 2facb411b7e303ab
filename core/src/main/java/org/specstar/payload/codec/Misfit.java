package org.specstar.payload.codec;

import org.jspecify.annotations.Nullable;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.Place;
import tools.jackson.core.JsonToken;

/** A value that does not fit, on its way out of the codecs; each level it passes adds itself to the place. */
final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private transient Place place = Place.ROOT;

    Misfit(String problem) {
        this(problem, null);
    }

    Misfit(String problem, @Nullable Throwable cause) {
        super(problem, cause, false, false);
        this.problem = problem;
    }

    static Misfit expected(String expected, String found) {
        return new Misfit("Expected `" + expected + "`, got `" + found + "`");
    }

    static Misfit expected(String expected, @Nullable JsonToken found) {
        return expected(expected, word(found));
    }

    Misfit inside(Place outer) {
        place = outer.join(place);
        return this;
    }

    InvalidPayloadException toException() {
        Throwable cause = getCause();
        return cause == null
                ? new InvalidPayloadException(problem, place)
                : new InvalidPayloadException(problem, place, cause);
    }

    private static String word(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case VALUE_STRING -> "str";
            case VALUE_NUMBER_INT -> "int";
            case VALUE_NUMBER_FLOAT -> "float";
            case VALUE_TRUE, VALUE_FALSE -> "bool";
            case START_ARRAY -> "array";
            case START_OBJECT -> "object";
            default -> "null";
        };
    }
}
