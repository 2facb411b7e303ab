package org.specstar.query.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Spans of time, and reckoning with them. */
final class TimeDeltas {
    private static final long LONGEST = ChronoUnit.DAYS.getDuration().toMillis() * 1_000 * 10_000_000;

    private static final long SECONDS_OF_DAY = 86_400;

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "weeks", ChronoUnit.WEEKS,
            "days", ChronoUnit.DAYS,
            "hours", ChronoUnit.HOURS,
            "minutes", ChronoUnit.MINUTES,
            "seconds", ChronoUnit.SECONDS,
            "milliseconds", ChronoUnit.MILLIS,
            "microseconds", ChronoUnit.MICROS);

    private TimeDeltas() {}

    static Duration of(Arguments with) {
        BigDecimal micros = BigDecimal.ZERO;
        for (Map.Entry<String, ChronoUnit> unit : UNITS.entrySet()) {
            BigDecimal each = micros(unit.getValue().getDuration());
            micros = micros.add(with.number(unit.getKey(), BigDecimal.ZERO).multiply(each));
        }
        return of(micros);
    }

    private static Duration of(BigDecimal micros) {
        if (micros.abs().compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
            throw new ArithmeticException("timedelta out of range: at most 10000000 days");
        }
        return Duration.of(micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), ChronoUnit.MICROS);
    }

    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(duration.getNano() / 1_000));
    }

    /** Rounded down, as Python has them. */
    static long days(Duration duration) {
        return Math.floorDiv(duration.toSeconds(), SECONDS_OF_DAY);
    }

    static Duration negated(Duration duration) {
        return duration.negated();
    }

    /** What an operator makes of dates, times and spans; empty if nothing. */
    static Optional<Object> calculated(String operator, Object left, Object right) {
        return switch (operator) {
            case "+" -> sum(left, right).or(() -> sum(right, left));
            case "-" -> difference(left, right);
            case "*" -> product(left, right).or(() -> product(right, left));
            case "/" -> quotient(left, right);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> sum(Object time, Object span) {
        if (!(span instanceof Duration duration)) {
            return Optional.empty();
        }
        if (time instanceof OffsetDateTime moment) {
            return Optional.of(Times.bounded(moment.plus(duration)));
        }
        if (time instanceof LocalDate date) {
            return Optional.of(Times.bounded(date.plusDays(days(duration))));
        }
        return time instanceof Duration other ? Optional.of(of(micros(other).add(micros(duration)))) : Optional.empty();
    }

    private static Optional<Object> difference(Object left, Object right) {
        if (right instanceof Duration duration) {
            return sum(left, duration.negated());
        }
        if (left instanceof OffsetDateTime end && right instanceof OffsetDateTime start) {
            return Optional.of(Duration.between(start, end));
        }
        return left instanceof LocalDate end && right instanceof LocalDate start
                ? Optional.of(Duration.ofDays(ChronoUnit.DAYS.between(start, end)))
                : Optional.empty();
    }

    private static Optional<Object> product(Object span, Object factor) {
        return span instanceof Duration duration && factor instanceof BigDecimal number
                ? Optional.of(of(micros(duration).multiply(number)))
                : Optional.empty();
    }

    private static Optional<Object> quotient(Object span, Object divisor) {
        if (!(span instanceof Duration duration) || !(divisor instanceof BigDecimal number)) {
            return Optional.empty();
        }
        if (number.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return Optional.of(of(micros(duration).divide(number, MathContext.DECIMAL64)));
    }
}
