package org.specstar.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as Python's {@code datetime.fromisoformat} does, whose grammar SpecStar's parameters have: ISO 8601 dates by
 * day or week, with or without hyphens, any one character before the time, which may end with the hour, the minute, the
 * second or a fraction, and a zone or none.
 */
final class IsoTimes {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})");
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})(-?)W([0-9]{2})(?:\\2([1-7]))?");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{2})(?:(:?)([0-9]{2})(?:\\2([0-9]{2})(?:[.,]([0-9]+))?)?)?(Z|[+-].+)?");
    private static final Pattern ZONE = Pattern.compile("([+-])([0-9]{2})(?:(:?)([0-9]{2})(?:\\3([0-9]{2}))?)?");
    private static final int NANO_DIGITS = 9;

    private IsoTimes() {}

    static Optional<Moment> parse(String text) {
        try {
            return read(text);
        } catch (DateTimeException e) {
            // The form is right, the 31st of February is not: "not a time" is an answer here.
            return Optional.empty();
        }
    }

    private static Optional<Moment> read(String text) {
        for (Pattern form : new Pattern[] {DAY, WEEK}) {
            Matcher date = form.matcher(text);
            if (date.lookingAt()) {
                LocalDate day = form == DAY ? day(date) : week(date);
                String rest = text.substring(date.end());
                return rest.isEmpty() ? Optional.of(moment(day.atStartOfDay(), null)) : withTime(day, rest);
            }
        }
        return Optional.empty();
    }

    private static LocalDate day(Matcher date) {
        return LocalDate.of(number(date.group(1), 0), number(date.group(3), 0), number(date.group(4), 0));
    }

    private static LocalDate week(Matcher date) {
        // The 4th of January is always in the first week.
        return LocalDate.of(number(date.group(1), 0), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(date.group(3), 0))
                .with(ChronoField.DAY_OF_WEEK, number(date.group(4), 1));
    }

    /** @param rest a separator and a time */
    private static Optional<Moment> withTime(LocalDate day, String rest) {
        Matcher time = TIME.matcher(rest.substring(1));
        if (!time.matches()) {
            return Optional.empty();
        }
        LocalTime hour = LocalTime.of(
                number(time.group(1), 0), number(time.group(3), 0), number(time.group(4), 0), nanos(time.group(5)));
        String zone = time.group(6);
        return zone == null
                ? Optional.of(moment(day.atTime(hour), null))
                : offset(zone).map(offset -> moment(day.atTime(hour), offset));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        if (zone.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher parts = ZONE.matcher(zone);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutesSeconds(
                sign * number(parts.group(2), 0), sign * number(parts.group(4), 0), sign * number(parts.group(5), 0)));
    }

    private static Moment moment(LocalDateTime local, @Nullable ZoneOffset offset) {
        return new Moment(local.toInstant(offset == null ? ZoneOffset.UTC : offset), offset == null);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }

    private static int number(@Nullable String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
