package org.specstar.payload;

import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Named;

/**
 * Opens JSON for reading: UTF-8 alone, one value, within limits. Whatever is wrong with the bytes themselves becomes a
 * {@link MalformedJsonException}. Safe for use by many threads.
 */
public final class JsonInput {
    /** Levels of objects and lists inside each other. */
    public static final int DEEPEST = 100;

    /** Chars of one text. */
    public static final int LONGEST_TEXT = 5_000_000;

    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 1_000;
    private static final String LIMITS = DEEPEST + " levels, texts of " + LONGEST_TEXT + " characters, names of "
            + LONGEST_NAME + ", numbers of " + LONGEST_NUMBER;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            // The usual pool is one for all threads, who get into each other's way over its ends.
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private JsonInput() {}

    /** Turns the tokens of one value into that value. */
    @FunctionalInterface
    public interface ValueReader<V> {
        /** Reads from the parser's current token to the end of the value. */
        V read(JsonParser parser);
    }

    /**
     * Reads the one value that the bytes are.
     *
     * @throws MalformedJsonException if they are not one value of JSON in UTF-8
     */
    public static <V> V read(byte[] json, ValueReader<V> reader) {
        refuseOtherCharsets(json);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return only(parser, reader);
        }
    }

    private static <V> V only(JsonParser parser, ValueReader<V> reader) {
        try {
            if (parser.nextToken() == null) {
                throw MalformedJsonException.empty();
            }
            V value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw MalformedJsonException.trailing(parser.currentTokenLocation());
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw MalformedJsonException.limit(LIMITS, parser.currentLocation(), e);
        } catch (UnexpectedEndOfInputException e) {
            throw MalformedJsonException.syntax("Input data was truncated", parser.currentLocation(), e);
        } catch (JacksonException e) {
            TokenStreamLocation at = Objects.requireNonNullElseGet(e.getLocation(), parser::currentLocation);
            throw MalformedJsonException.syntax("JSON is malformed", at, e);
        }
    }

    /** Finds the position of a member's name in the list, as fast as the parser can. */
    public static PropertyNameMatcher matcher(List<String> names) {
        return JSON.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
    }

    /** The parser would guess UTF-16 and UTF-32 and accept overlong forms. */
    private static void refuseOtherCharsets(byte[] json) {
        if (json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF) {
            throw MalformedJsonException.charset("JSON must be UTF-8 without a byte order mark", 0);
        }
        int malformed = Utf8.firstMalformed(json);
        if (malformed >= 0) {
            throw MalformedJsonException.charset("JSON must be UTF-8", malformed);
        }
        for (int i = 0; i < Math.min(4, json.length); i++) {
            if (json[i] == 0) {
                throw MalformedJsonException.charset("JSON must be UTF-8", i);
            }
        }
    }
}
