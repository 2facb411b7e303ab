package org.specstar.query.expression;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.specstar.time.Moment;

/** The dates and times of expressions: Python's, of the years 1 to 9999. A datetime without a zone is in UTC. */
final class Times {
    private static final int LAST_YEAR = 9999;

    /** What can be called on a datetime. */
    static final Methods<OffsetDateTime> OF_DATETIMES = new Methods<>(OffsetDateTime.class)
            .with("date", "", (time, with) -> time.toLocalDate())
            .with("replace", "year? month? day? hour? minute? second? microsecond? tzinfo?", Times::replaced);

    private Times() {}

    static OffsetDateTime datetime(Arguments with) {
        return bounded(OffsetDateTime.of(date(with), time(with), zone(with, ZoneOffset.UTC)));
    }

    static OffsetDateTime datetime(String text) {
        return Moment.parse(text)
                .map(moment -> moment.instant().atOffset(ZoneOffset.UTC))
                .orElseThrow(
                        () -> new IllegalArgumentException("Invalid isoformat string: '" + Source.shown(text) + "'"));
    }

    static LocalDate date(Arguments with) {
        return bounded(LocalDate.of(with.whole("year", 0), with.whole("month", 1), with.whole("day", 1)));
    }

    static LocalDate date(String text) {
        return datetime(text).toLocalDate();
    }

    static LocalTime time(Arguments with) {
        LocalTime time = LocalTime.of(with.whole("hour", 0), with.whole("minute", 0), with.whole("second", 0));
        return time.with(ChronoField.MICRO_OF_SECOND, with.whole("microsecond", 0));
    }

    static ZoneOffset timezone(Arguments with) {
        if (with.value("offset") instanceof Duration offset) {
            return ZoneOffset.ofTotalSeconds(Math.toIntExact(offset.toSeconds()));
        }
        throw new IllegalArgumentException("offset is a timedelta, not " + Plain.name(with.value("offset")));
    }

    private static ZoneOffset zone(Arguments with, ZoneOffset absent) {
        Object zone = with.value("tzinfo");
        if (zone instanceof ZoneOffset offset) {
            return offset;
        }
        if (zone == None.NONE) {
            return absent;
        }
        throw new IllegalArgumentException("tzinfo is a timezone such as dt.timezone.utc, not " + Plain.name(zone));
    }

    private static OffsetDateTime replaced(OffsetDateTime time, Arguments with) {
        LocalDate date = LocalDate.of(
                with.whole("year", time.getYear()),
                with.whole("month", time.getMonthValue()),
                with.whole("day", time.getDayOfMonth()));
        LocalTime clock = LocalTime.of(
                        with.whole("hour", time.getHour()),
                        with.whole("minute", time.getMinute()),
                        with.whole("second", time.getSecond()))
                .with(ChronoField.MICRO_OF_SECOND, with.whole("microsecond", time.get(ChronoField.MICRO_OF_SECOND)));
        return bounded(OffsetDateTime.of(date, clock, zone(with, time.getOffset())));
    }

    /** Also by its time in UTC, which is what is written. */
    static OffsetDateTime bounded(OffsetDateTime time) {
        requireYear(time.withOffsetSameInstant(ZoneOffset.UTC));
        return time;
    }

    static LocalDate bounded(LocalDate date) {
        requireYear(date);
        return date;
    }

    private static void requireYear(Temporal time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year + " is out of range");
        }
    }
}
