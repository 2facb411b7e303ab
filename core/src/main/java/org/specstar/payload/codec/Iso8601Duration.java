package org.specstar.payload.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as SpecStar reads and writes them: days and seconds, with microseconds where there are some, as in
 * {@code P1DT5400.5S}. Hours and minutes are read as well, and the last number may have a fraction; finer fractions are
 * rounded when read and cut when written.
 */
final class Iso8601Duration {
    private static final String NUMBER = "([0-9]{1,20}(?:\\.[0-9]{1,20})?)";
    private static final Pattern FORM = Pattern.compile(
            "(?!.*\\.[0-9]+[A-Z].*[0-9])([+-]?)P(?=.)(?:" + NUMBER + "D)?(?:T(?=.)(?:" + NUMBER + "H)?(?:" + NUMBER
                    + "M)?(?:" + NUMBER + "S)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final long[] UNITS = {86_400, 3_600, 60, 1};
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long MOST_DAYS = 999_999_999;

    private Iso8601Duration() {}

    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = BigDecimal.ZERO;
        for (int unit = 0; unit < UNITS.length; unit++) {
            String number = form.group(unit + 2);
            if (number != null) {
                seconds = seconds.add(new BigDecimal(number).multiply(BigDecimal.valueOf(UNITS[unit])));
            }
        }
        return Optional.of(of(form.group(1).equals("-") ? seconds.negate() : seconds));
    }

    private static Duration of(BigDecimal seconds) {
        BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
        BigDecimal[] parts = micros.divideAndRemainder(BigDecimal.valueOf(1_000_000));
        if (parts[0].abs().compareTo(BigDecimal.valueOf((MOST_DAYS + 1) * SECONDS_OF_DAY)) >= 0) {
            throw outOfRange();
        }
        return inRange(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact() * 1_000));
    }

    static String text(Duration duration) {
        Duration size = inRange(duration).abs();
        long days = size.getSeconds() / SECONDS_OF_DAY;
        String seconds = seconds(size.getSeconds() % SECONDS_OF_DAY, size.getNano() / 1_000);
        if (days == 0 && seconds.isEmpty()) {
            return "P0D";
        }
        return (duration.isNegative() ? "-P" : "P") + (days == 0 ? "" : days + "D") + seconds;
    }

    private static String seconds(long seconds, int micros) {
        if (micros == 0) {
            return seconds == 0 ? "" : "T" + seconds + "S";
        }
        String fraction = String.format("%06d", micros).replaceFirst("0+$", "");
        return "T" + seconds + "." + fraction + "S";
    }

    /** The range of the original: a thousand million days less a microsecond, and one such day less below. */
    private static Duration inRange(Duration duration) {
        Duration lowest = Duration.ofDays(-MOST_DAYS);
        if (duration.compareTo(lowest) < 0 || duration.compareTo(Duration.ofDays(MOST_DAYS + 1)) >= 0) {
            throw outOfRange();
        }
        return duration;
    }

    private static Misfit outOfRange() {
        return new Misfit("Duration is out of range");
    }
}
