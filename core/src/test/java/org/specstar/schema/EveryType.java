package org.specstar.schema;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;

/** A model with a field of every kind, records three levels deep. Whatever handles payloads is tried with it. */
@Model(name = "every-type", plural = "every-types")
public record EveryType(
        @Unique String code,
        @DisplayName @Indexed String title,
        @Indexed Level level,
        Numbers numbers,
        @Nullable Times times,
        Exact exact,
        Lists lists,
        Maps maps,
        Free free,
        Links links,
        Figure figure,
        @Nullable Figure figureOrNull,
        List<Figure> figures,
        @Default("untitled") String text,
        @Default("7") long number,
        @Default("[\"a\"]") List<String> texts,
        @Default("{\"radius\":1,\"kind\":\"circle\"}") Figure origin,
        @JsonName("größe") @Default("0.5") double size) {

    public enum Level {
        LOW,
        HIGH,
        @JsonName("very high")
        HIGHEST
    }

    public record Numbers(
            @Indexed long int64,
            @Nullable Long int64OrNull,
            int int32,
            @Nullable Integer int32OrNull,
            short int16,
            byte int8,
            @Indexed double float64,
            @Nullable Double float64OrNull,
            float float32,
            @Nullable Float float32OrNull,
            @Indexed boolean bool,
            @Nullable Boolean boolOrNull) {}

    public record Times(
            @Indexed LocalDate date,
            @Nullable LocalDate dateOrNull,
            LocalTime time,
            @Indexed Instant instant,
            @Nullable Instant instantOrNull,
            LocalDateTime local,
            OffsetDateTime offset,
            Duration duration,
            @Nullable Duration durationOrNull) {}

    public record Exact(
            @Indexed UUID uuid,
            @Nullable UUID uuidOrNull,
            @Indexed BigDecimal decimal,
            @Nullable BigDecimal decimalOrNull,
            @Nullable Level levelOrNull) {}

    public record Lists(
            @Indexed List<String> tags,
            List<@Nullable String> textsOrNull,
            @Indexed Set<String> words,
            Set<Long> numbers,
            Set<Level> levels,
            Set<UUID> uuids,
            List<Double> floats,
            List<Instant> instants,
            List<List<Long>> matrix,
            List<Point> points) {}

    public record Maps(
            @Indexed Map<String, Long> counts,
            Map<String, @Nullable LocalDate> dates,
            Map<String, Instant> instants,
            Map<String, List<Integer>> lists,
            Map<String, Point> points,
            Map<String, Figure> figures) {}

    public record Free(
            @Indexed @OneOf({Long.class, String.class}) @Nullable
            Object idOrName,

            Map<String, @OneOf({Boolean.class, Double.class, Instant.class}) @Nullable Object> values,
            @Nullable Object any,
            Map<String, @Nullable Object> extra) {}

    public record Links(
            @Ref(value = "every-type", onDelete = OnDelete.SET_NULL) @Nullable
            String parent,

            @Ref("every-type") List<String> others,

            @Ref(value = "every-type", type = RefType.REVISION_ID) @Nullable
            String revision) {}

    public record Point(double x, double y, @Nullable Mark mark) {}

    public record Mark(
            @Default("red") String color, @Nullable Instant since) {}

    @Tagged("kind")
    public sealed interface Figure {}

    @Tag("circle")
    public record Circle(double radius, @Nullable Point center) implements Figure {}

    public sealed interface Polygon extends Figure {}

    @Tag("square")
    public record Square(double side, @Indexed @Nullable String label) implements Polygon {}

    @Tag("triangle")
    public record Triangle(
            List<Point> corners,
            Instant drawn,
            @Indexed @Nullable String label) implements Polygon {}
}
