package org.specstar.payload.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.payload.codec.ParsedTextCodec.Form;
import org.specstar.payload.codec.Rfc3339.Timestamp;

/** The codecs of dates and times. */
final class TemporalCodecs {
    private static final String NO_DATE = "Invalid RFC3339 encoded date";
    private static final String NO_TIME = "Invalid RFC3339 encoded time";
    private static final String NO_DATETIME = "Invalid RFC3339 encoded datetime";

    private TemporalCodecs() {}

    static ValueCodec date() {
        return new ParsedTextCodec("date", NO_DATE, new Form(Rfc3339::date, date -> Rfc3339.text((LocalDate) date)));
    }

    static ValueCodec time() {
        return new ParsedTextCodec(
                "time", NO_TIME, new Form(Rfc3339::time, time -> Optional.of(Rfc3339.text((LocalTime) time))));
    }

    static ValueCodec duration() {
        return new ParsedTextCodec(
                "duration",
                "Invalid ISO8601 duration",
                new Form(Iso8601Duration::parse, duration -> Optional.of(Iso8601Duration.text((Duration) duration))));
    }

    static ValueCodec instant() {
        return datetime(
                timestamp -> timestamp.local().toInstant(timestamp.offset().orElse(ZoneOffset.UTC)),
                instant -> Rfc3339.text(((Instant) instant).atOffset(ZoneOffset.UTC)));
    }

    static ValueCodec localDateTime() {
        return datetime(TemporalCodecs::withoutZone, time -> Rfc3339.text((LocalDateTime) time));
    }

    static ValueCodec offsetDateTime() {
        return datetime(TemporalCodecs::withZone, time -> Rfc3339.text((OffsetDateTime) time));
    }

    private static ValueCodec datetime(Function<Timestamp, Object> value, Function<Object, Optional<String>> format) {
        return new ParsedTextCodec(
                "datetime",
                NO_DATETIME,
                new Form(text -> Rfc3339.timestamp(text).map(value), format));
    }

    private static LocalDateTime withoutZone(Timestamp timestamp) {
        if (timestamp.offset().isPresent()) {
            throw new Misfit("Expected `datetime` with no timezone component");
        }
        return timestamp.local();
    }

    private static OffsetDateTime withZone(Timestamp timestamp) {
        return timestamp.zoned().orElseThrow(() -> new Misfit("Expected `datetime` with a timezone component"));
    }
}
