package org.specstar.schema;

import java.math.BigDecimal;
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

/** Records as users write them, for the tests of codecs. */
final class SampleModels {
    private SampleModels() {}

    enum Status {
        OPEN,
        IN_PROGRESS,
        CLOSED
    }

    enum Priority {
        LOW,
        NORMAL,
        HIGH {
            @Override
            boolean urgent() {
                return true;
            }
        };

        boolean urgent() {
            return false;
        }
    }

    @Model
    record Issue(
            @Indexed String title,
            @Indexed @Nullable String description,
            @Indexed @Default("open") Status status,
            @Indexed @Default("normal") Priority priority,
            @Indexed @Default("nobody") String owner,
            @Indexed @Default("0") long points,
            @Indexed @Default("[]") List<String> tags) {}

    record Address(@Indexed String city, @Default("") String zip) {}

    @Model
    record User(
            @Indexed String username,
            @Indexed @Nullable String email,
            @Indexed @Default("0") long age,
            @Indexed @Default("true") boolean active,
            @Indexed @Default("0") double score,
            @Indexed @Nullable LocalDate born,
            @Nullable Address address) {}

    record NoteV2(
            @Indexed String title,
            @Indexed double rating,
            @Default("[]") List<String> labels) {}

    /** Every type a component may have. */
    record Everything(
            String text,
            long int64,
            @Nullable Integer int32,
            short int16,
            byte int8,
            double float64,
            float float32,
            @Nullable Double float64OrNull,
            Boolean bool,
            LocalDate date,
            LocalTime time,
            Instant instant,
            LocalDateTime local,
            OffsetDateTime offset,
            UUID uuid,
            BigDecimal decimal,
            Status status,
            List<@Nullable String> texts,
            Set<Long> numbers,
            Set<String> words,
            Map<String, List<Integer>> lists,
            Map<String, @Nullable Address> places,
            List<Address> addresses,
            @Nullable Address address) {}

    /** A record that refuses values itself. */
    record Range(long from, long to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from must not be after to");
            }
        }
    }

    record Plan(
            @Default("{\"from\":0,\"to\":1}") Range range,
            @Default("[]") List<Range> more) {}
}
