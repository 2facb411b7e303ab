package org.specstar.query.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;

/** What values have that is no method: the types of the module {@code datetime}, and parts of times. */
final class Members {
    private static final Map<String, Object> OF_MODULE = Map.of(
            "datetime", Scope.DATETIME,
            "date", Scope.DATE,
            "time", Scope.TIME,
            "timedelta", Scope.TIMEDELTA,
            "timezone", Scope.TIMEZONE,
            "UTC", ZoneOffset.UTC);

    private static final Map<String, ChronoField> OF_TIMES = Map.of(
            "year", ChronoField.YEAR,
            "month", ChronoField.MONTH_OF_YEAR,
            "day", ChronoField.DAY_OF_MONTH,
            "hour", ChronoField.HOUR_OF_DAY,
            "minute", ChronoField.MINUTE_OF_HOUR,
            "second", ChronoField.SECOND_OF_MINUTE,
            "microsecond", ChronoField.MICRO_OF_SECOND);

    private Members() {}

    static Optional<Object> of(Object receiver, String name) {
        if (receiver == Scope.MODULE) {
            return Optional.ofNullable(OF_MODULE.get(name));
        }
        if (receiver == Scope.TIMEZONE && name.equals("utc")) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (receiver instanceof Duration duration && name.equals("days")) {
            return Optional.of(BigDecimal.valueOf(TimeDeltas.days(duration)));
        }
        return receiver instanceof Temporal time ? part(time, name) : Optional.empty();
    }

    private static Optional<Object> part(Temporal time, String name) {
        return Optional.ofNullable(OF_TIMES.get(name))
                .filter(time::isSupported)
                .map(field -> BigDecimal.valueOf(time.get(field)));
    }
}
