package org.specstar.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.EveryType.Circle;
import org.specstar.schema.EveryType.Exact;
import org.specstar.schema.EveryType.Figure;
import org.specstar.schema.EveryType.Free;
import org.specstar.schema.EveryType.Level;
import org.specstar.schema.EveryType.Links;
import org.specstar.schema.EveryType.Lists;
import org.specstar.schema.EveryType.Maps;
import org.specstar.schema.EveryType.Mark;
import org.specstar.schema.EveryType.Numbers;
import org.specstar.schema.EveryType.Point;
import org.specstar.schema.EveryType.Square;
import org.specstar.schema.EveryType.Times;
import org.specstar.schema.EveryType.Triangle;

/** Random payloads of {@link EveryType}: the same ones for the same seed. */
public final class EveryTypes {
    private static final int DEEPEST = 3;

    private final Random random;

    public EveryTypes(long seed) {
        this.random = new Random(seed);
    }

    /** The next one; no two have the same code, and none refers to another. */
    public EveryType next() {
        return new EveryType(
                uuid().toString(),
                text(),
                level(),
                numbers(),
                maybe(this::times),
                exact(),
                lists(),
                maps(),
                free(),
                new Links(null, List.of(), null),
                figure(),
                maybe(this::figure),
                list(this::figure),
                text(),
                random.nextLong(),
                list(this::text),
                figure(),
                float64());
    }

    private Numbers numbers() {
        return new Numbers(
                random.nextLong(),
                maybe(random::nextLong),
                random.nextInt(),
                maybe(random::nextInt),
                (short) random.nextInt(),
                (byte) random.nextInt(),
                float64(),
                maybe(this::float64),
                (float) random.nextGaussian(),
                maybe(random::nextFloat),
                random.nextBoolean(),
                maybe(random::nextBoolean));
    }

    private Times times() {
        return new Times(
                local().toLocalDate(),
                maybe(() -> local().toLocalDate()),
                local().toLocalTime(),
                instant(),
                maybe(this::instant),
                local(),
                OffsetDateTime.ofInstant(instant(), ZoneOffset.UTC),
                duration(),
                maybe(this::duration));
    }

    private Exact exact() {
        return new Exact(uuid(), maybe(this::uuid), decimal(), maybe(this::decimal), maybe(this::level));
    }

    private Lists lists() {
        return new Lists(
                list(this::text),
                list(() -> maybe(this::text)),
                set(this::text),
                set(random::nextLong),
                set(this::level),
                set(this::uuid),
                list(this::float64),
                list(this::instant),
                list(() -> list(random::nextLong)),
                list(this::point));
    }

    private Maps maps() {
        return new Maps(
                map(random::nextLong),
                map(() -> maybe(() -> local().toLocalDate())),
                map(this::instant),
                map(() -> list(random::nextInt)),
                map(this::point),
                map(this::figure));
    }

    private Free free() {
        return new Free(
                maybe(() -> random.nextBoolean() ? (Object) random.nextLong() : text()),
                map(() -> maybe(this::truthFloatOrInstant)),
                any(0),
                map(() -> any(0)));
    }

    private Object truthFloatOrInstant() {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextBoolean();
            case 1 -> float64();
            default -> instant();
        };
    }

    private @Nullable Object any(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> float64();
            case 4 -> text();
            case 5 -> list(() -> any(depth + 1));
            default -> map(() -> any(depth + 1));
        };
    }

    private Figure figure() {
        return switch (random.nextInt(3)) {
            case 0 -> new Circle(float64(), maybe(this::point));
            case 1 -> new Square(float64(), maybe(this::text));
            default -> new Triangle(list(this::point), instant(), maybe(this::text));
        };
    }

    private Point point() {
        return new Point(float64(), float64(), maybe(() -> new Mark(text(), maybe(this::instant))));
    }

    private Level level() {
        return Level.values()[random.nextInt(Level.values().length)];
    }

    private double float64() {
        return random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300));
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    private Instant instant() {
        Instant seconds = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L));
        return random.nextBoolean() ? seconds : seconds.plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
    }

    private Duration duration() {
        return Duration.of(random.nextLong() >> random.nextInt(60), ChronoUnit.MICROS);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(100, random), random.nextInt(-50, 50));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(random.nextBoolean() ? 1 + random.nextInt(0x400) : 0x10000 + random.nextInt(0x1000));
        }
        return text.toString();
    }

    private <V> @Nullable V maybe(Supplier<V> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <V extends @Nullable Object> List<V> list(Supplier<V> item) {
        List<V> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    private <V> Set<V> set(Supplier<V> item) {
        return new HashSet<>(list(item));
    }

    private <V extends @Nullable Object> Map<String, V> map(Supplier<V> value) {
        Map<String, V> entries = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.put(text(), value.get());
        }
        return entries;
    }
}
