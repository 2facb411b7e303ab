package org.specstar.payload.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Dates and times as SpecStar reads and writes them: years 1 to 9999, seconds always, microseconds in six digits or
 * none. Finer fractions are rounded when read and cut when written.
 */
final class Rfc3339 {
    private static final int DATE = 10;
    private static final int SECONDS = 8;

    private Rfc3339() {}

    /**
     * A date and time that may have come without a zone.
     *
     * @param offset empty for one without
     */
    record Timestamp(LocalDateTime local, Optional<ZoneOffset> offset) {
        Optional<OffsetDateTime> zoned() {
            return offset.map(local::atOffset);
        }
    }

    static Optional<LocalDate> date(String text) {
        return text.length() == DATE ? attempt(() -> dateOf(text)) : Optional.empty();
    }

    static Optional<LocalTime> time(String text) {
        return attempt(() -> {
            int end = endOfTime(text, 0);
            require(end == text.length());
            return timeOf(text, 0, end).toLocalTime();
        });
    }

    static Optional<Timestamp> timestamp(String text) {
        return attempt(() -> {
            require(text.length() > DATE && "Tt ".indexOf(text.charAt(DATE)) >= 0);
            int end = endOfTime(text, DATE + 1);
            LocalDateTime time = timeOf(text, DATE + 1, end);
            long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, time.toLocalDate());
            LocalDate date = dateOf(text.substring(0, DATE)).plusDays(days);
            require(date.getYear() <= 9999);
            return new Timestamp(date.atTime(time.toLocalTime()), offset(text.substring(end)));
        });
    }

    static Optional<String> text(LocalDate date) {
        return date.getYear() < 1 || date.getYear() > 9999 ? Optional.empty() : Optional.of(date.toString());
    }

    static String text(LocalTime time) {
        String seconds = String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        int micros = time.getNano() / 1_000;
        return micros == 0 ? seconds : seconds + String.format(".%06d", micros);
    }

    static Optional<String> text(LocalDateTime time) {
        return text(time.toLocalDate()).map(date -> date + "T" + text(time.toLocalTime()));
    }

    static Optional<String> text(OffsetDateTime time) {
        return text(time.toLocalDateTime())
                .map(local -> local + time.getOffset().getId());
    }

    private static LocalDate dateOf(String text) {
        require(text.charAt(4) == '-' && text.charAt(7) == '-');
        int year = number(text, 0, 4);
        require(year > 0);
        return LocalDate.of(year, number(text, 5, 7), number(text, 8, DATE));
    }

    /** Where the digits of a time of day end: {@code 12:00:00} or {@code 12:00:00.123}. */
    private static int endOfTime(String text, int from) {
        int end = from + SECONDS;
        require(text.length() >= end);
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            require(end > from + SECONDS + 1);
        }
        return end;
    }

    /** The time of day on 1970-01-01, or on the day after where its fraction is rounded up past midnight. */
    private static LocalDateTime timeOf(String text, int from, int end) {
        require(text.charAt(from + 2) == ':' && text.charAt(from + 5) == ':');
        LocalTime time = LocalTime.of(
                number(text, from, from + 2), number(text, from + 3, from + 5), number(text, from + 6, from + SECONDS));
        long micros = end == from + SECONDS ? 0 : micros(text.substring(from + SECONDS + 1, end));
        return LocalDate.EPOCH.atTime(time).plus(micros, ChronoUnit.MICROS);
    }

    private static long micros(String fraction) {
        String digits = (fraction + "000000").substring(0, 6);
        boolean up = fraction.length() > 6 && fraction.charAt(6) >= '5';
        return number(digits, 0, 6) + (up ? 1L : 0L);
    }

    private static Optional<ZoneOffset> offset(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equalsIgnoreCase("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        String digits = text.substring(1).replaceFirst("^(..):", "$1");
        require("+-".indexOf(text.charAt(0)) >= 0 && digits.length() == 4);
        int hours = number(digits, 0, 2);
        int minutes = number(digits, 2, 4);
        return Optional.of(
                text.charAt(0) == '-'
                        ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
                        : ZoneOffset.ofHoursMinutes(hours, minutes));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            require(isDigit(text.charAt(i)));
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new DateTimeException("Not RFC 3339");
        }
    }

    private static <V> Optional<V> attempt(Supplier<V> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            // "Not a time" is an answer here; the codec words the error.
            return Optional.empty();
        }
    }
}
