package org.specstar.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonException;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.payload.JsonValues;

/** Random patches do what another implementation of the same standards makes of them. */
class PatchLawTest {
    private static final int CASES = 10_000;
    private static final JsonProvider OTHER = JsonProvider.provider();
    private static final List<String> PLACES =
            List.of("/a", "/b", "/l", "/l/0", "/l/1", "/l/-", "/o", "/o/a", "/o/l", "/o/l/0", "/o/l/2", "/z", "/a/x");
    /** Not the root as a target: the other implementation refuses to make it a scalar, which the standard allows. */
    private static final List<String> SOURCES =
            Stream.concat(Stream.of(""), PLACES.stream()).toList();

    private static final List<String> VALUES =
            List.of("1", "2", "\"t\"", "null", "true", "[]", "[1,2]", "{}", "{\"a\":1}", "{\"l\":[1,[2]]}");
    private static final List<String> OPERATIONS = List.of("add", "remove", "replace", "move", "copy", "test");

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void jsonPatchShouldDoWhatTheStandardSays(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            byte[] payload = payload(random);
            byte[] patch = operations(random).getBytes(UTF_8);

            assertThat(ours(PatchParser.jsonPatch(patch), payload))
                    .as("seed %d: %s on %s", seed, new String(patch, UTF_8), new String(payload, UTF_8))
                    .isEqualTo(theirs(patch, payload));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergePatchShouldDoWhatTheStandardSays(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            byte[] payload = payload(random);
            byte[] patch = payload(random);
            JsonValue expected = OTHER.createMergePatch(read(patch)).apply(read(payload));

            assertThat(JsonValues.read(PatchParser.mergePatch(patch).applyTo(payload)))
                    .as("seed %d: %s on %s", seed, new String(patch, UTF_8), new String(payload, UTF_8))
                    .isEqualTo(JsonValues.read(expected.toString().getBytes(UTF_8)));
        }
    }

    private static byte[] payload(Random random) {
        return ("{\"a\":" + one(VALUES, random) + ",\"l\":[" + one(VALUES, random) + "," + one(VALUES, random)
                        + "],\"o\":{\"a\":" + one(VALUES, random) + ",\"l\":" + one(VALUES, random) + "}}")
                .getBytes(UTF_8);
    }

    private static String operations(Random random) {
        return Stream.generate(() -> operation(random))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String operation(Random random) {
        return "{\"op\":\"" + one(OPERATIONS, random) + "\",\"path\":\"" + one(PLACES, random) + "\",\"from\":\""
                + one(SOURCES, random) + "\",\"value\":" + one(VALUES, random) + "}";
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static JsonStructure read(byte[] json) {
        return OTHER.createReader(new ByteArrayInputStream(json)).read();
    }

    /** The outcome as plain values; empty where the patch does not apply. */
    private static Optional<Object> ours(PayloadPatch patch, byte[] payload) {
        try {
            return Optional.ofNullable(JsonValues.read(patch.applyTo(payload)));
        } catch (PatchException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> theirs(byte[] patch, byte[] payload) {
        try {
            String after = OTHER.createPatch(read(patch).asJsonArray())
                    .apply(read(payload))
                    .toString();
            return Optional.ofNullable(JsonValues.read(after.getBytes(UTF_8)));
        } catch (JsonException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
