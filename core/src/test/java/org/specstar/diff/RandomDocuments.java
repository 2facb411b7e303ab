package org.specstar.diff;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random objects and lists out of few names and values, so that two of them have much in common; and edited copies. */
final class RandomDocuments {
    private static final int DEEPEST = 4;
    private static final List<String> NAMES = List.of("a", "b", "c", "", "a/b", "~", "~1", "0", "-", "ä\"\n");
    private static final List<Object> SCALARS = List.of(
            0L,
            1L,
            1.0,
            1e16,
            5e-324,
            1.7976931348623157e308,
            Long.MIN_VALUE,
            BigInteger.TWO.pow(70),
            true,
            false,
            "",
            "1",
            "text \"問😀\\\n");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    /** An object or a list. */
    Object next() {
        return random.nextInt(3) == 0 ? list(0) : object(0);
    }

    /** A copy of an object or a list with a few changes anywhere; now and then with none. */
    Object like(@Nullable Object original) {
        Object copy = Objects.requireNonNull(copy(original));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(copy);
        }
        return copy;
    }

    private @Nullable Object value(int depth) {
        int kind = depth >= DEEPEST ? 9 : random.nextInt(10);
        if (kind < 2) {
            return object(depth);
        }
        if (kind < 4) {
            return list(depth);
        }
        return kind == 4 ? null : SCALARS.get(random.nextInt(SCALARS.size()));
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            members.put(name(), value(depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int count = random.nextInt(7); count > 0; count--) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private @Nullable Object copy(@Nullable Object original) {
        if (original instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> copies = new LinkedHashMap<>();
            members.forEach((name, member) -> copies.put(String.valueOf(name), copy(member)));
            return copies;
        }
        if (original instanceof List<?> items) {
            List<@Nullable Object> copies = new ArrayList<>();
            items.forEach(item -> copies.add(copy(item)));
            return copies;
        }
        return original;
    }

    /** One change in the value or, half of the time, deeper within it. */
    @SuppressWarnings("unchecked")
    private void change(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            change((Map<String, @Nullable Object>) members);
        } else if (value instanceof List<?> items) {
            change((List<@Nullable Object>) items);
        }
    }

    private void change(Map<String, @Nullable Object> members) {
        String name = name();
        switch (random.nextInt(4)) {
            case 0 -> members.put(name, value(2));
            case 1 -> members.remove(name);
            default -> members.values().forEach(this::changeNowAndThen);
        }
    }

    private void change(List<@Nullable Object> items) {
        int at = random.nextInt(items.size() + 1);
        switch (at == items.size() ? 0 : random.nextInt(4)) {
            case 0 -> items.add(at, value(2));
            case 1 -> items.remove(at);
            case 2 -> items.set(at, value(2));
            default -> change(items.get(at));
        }
    }

    private void changeNowAndThen(@Nullable Object member) {
        if (random.nextBoolean()) {
            change(member);
        }
    }
}
