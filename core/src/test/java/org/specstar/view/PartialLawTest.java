package org.specstar.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.JsonValues;

/** What is chosen from the text is what a plain walk through the read value chooses. */
class PartialLawTest {
    private static final int CASES = 10_000;
    private static final int DEEPEST = 5;
    private static final List<String> NAMES = List.of("a", "b", "c", "0", "1", "-1", "*", "");
    private static final List<String> LIST_STEPS = List.of(
            "*",
            "-",
            "0",
            "1",
            "2",
            "9",
            "-1",
            "-2",
            "-9",
            "-0",
            ":",
            "::",
            "1:",
            ":2",
            "1:3",
            ":-1",
            "-2:",
            "::2",
            "1::2",
            "::-1",
            "::-2",
            "3:0:-1",
            "-1:-3:-1",
            "9:1:-2",
            ":1:-1",
            "2:1",
            "::0",
            "x",
            "1:2:3:4",
            "5:999999999");

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_102, 77_777})
    void fieldsShouldBeThoseOfTheReadValue(long seed) {
        Random random = new Random(seed);

        for (int number = 0; number < CASES; number++) {
            byte[] json = JsonValues.write(value(random, 0));
            List<List<String>> paths = paths(random);
            String chosen = chosen(json, paths);

            assertThat(chosen)
                    .as("seed %d, case %d: %s of %s", seed, number, paths, new String(json, UTF_8))
                    .isEqualTo(new String(JsonValues.write(expected(JsonValues.read(json), paths)), UTF_8));
        }
    }

    private static String chosen(byte[] json, List<List<String>> paths) {
        List<String> texts =
                paths.stream().map(path -> "data/" + String.join("/", path)).toList();
        Partial partial = Partial.parse(texts, Part.META);
        return new String(JsonValues.write(partial.applyTo(Part.DATA, json)), UTF_8);
    }

    private static @Nullable Object expected(@Nullable Object value, List<List<String>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return value;
        }
        if (value instanceof Map<?, ?> object) {
            return expectedMembers(object, byFirstStep(paths));
        }
        return value instanceof List<?> list ? expectedElements(list, byFirstStep(paths)) : null;
    }

    private static boolean exists(@Nullable Object value, List<List<String>> paths) {
        return value instanceof Map || value instanceof List || paths.stream().anyMatch(List::isEmpty);
    }

    private static Map<String, List<List<String>>> byFirstStep(List<List<String>> paths) {
        Map<String, List<List<String>>> steps = new LinkedHashMap<>();
        paths.forEach(path ->
                steps.computeIfAbsent(path.get(0), step -> new ArrayList<>()).add(path.subList(1, path.size())));
        return steps;
    }

    private static Map<String, @Nullable Object> expectedMembers(
            Map<?, ?> object, Map<String, List<List<String>>> steps) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        steps.forEach((name, below) -> {
            if (object.containsKey(name) && exists(object.get(name), below)) {
                members.put(name, expected(object.get(name), below));
            }
        });
        return members;
    }

    private static List<@Nullable Object> expectedElements(List<?> list, Map<String, List<List<String>>> steps) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            int position = index;
            List<List<String>> below = steps.keySet().stream()
                    .filter(step -> indexes(step, list.size()).contains(position))
                    .flatMap(step -> steps.getOrDefault(step, List.of()).stream())
                    .toList();
            if (!below.isEmpty() && exists(list.get(index), below)) {
                elements.add(expected(list.get(index), below));
            }
        }
        return elements;
    }

    /** All positions that a step means in a list of that size, walked through one by one as Python would. */
    private static List<Integer> indexes(String step, int size) {
        if (step.equals("*") || step.equals("-")) {
            return IntStream.range(0, size).boxed().toList();
        }
        if (step.matches("-?[0-9]+")) {
            int index = Integer.parseInt(step);
            return List.of(index < 0 ? index + size : index);
        }
        String[] parts = step.split(":", -1);
        return parts.length == 2 || parts.length == 3 ? slice(parts, size) : List.of();
    }

    private static List<Integer> slice(String[] parts, int size) {
        int stride = parts.length < 3 || parts[2].isEmpty() ? 1 : Integer.parseInt(parts[2]);
        if (stride == 0) {
            return List.of();
        }
        int low = stride > 0 ? 0 : -1;
        int high = stride > 0 ? size : size - 1;
        int start = bound(parts[0], stride > 0 ? low : high, size, low, high);
        int end = bound(parts[1], stride > 0 ? high : low, size, low, high);
        List<Integer> positions = new ArrayList<>();
        for (int at = start; stride > 0 ? at < end : at > end; at += stride) {
            positions.add(at);
        }
        return positions;
    }

    private static int bound(String digits, int absent, int size, int low, int high) {
        if (digits.isEmpty()) {
            return absent;
        }
        int bound = Integer.parseInt(digits);
        return Math.min(high, Math.max(low, bound < 0 ? bound + size : bound));
    }

    private static List<List<String>> paths(Random random) {
        List<List<String>> paths = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            paths.add(path(random));
        }
        return paths;
    }

    private static List<String> path(Random random) {
        List<String> steps = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            steps.add(any(random.nextBoolean() ? NAMES : LIST_STEPS, random));
        }
        return steps;
    }

    private static @Nullable Object value(Random random, int depth) {
        int kind = depth >= DEEPEST ? 9 : random.nextInt(10);
        if (kind < 4) {
            return object(random, depth);
        }
        return kind < 8 ? list(random, depth) : scalar(random);
    }

    private static @Nullable Object scalar(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> random.nextDouble();
            default -> "\"ä[{" + random.nextInt(10);
        };
    }

    private static Map<String, @Nullable Object> object(Random random, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            members.put(any(NAMES, random), value(random, depth + 1));
        }
        return members;
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            items.add(value(random, depth + 1));
        }
        return items;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
