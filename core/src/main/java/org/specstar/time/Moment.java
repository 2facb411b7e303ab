package org.specstar.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A point in time with microsecond precision that remembers whether it was written without a zone.
 *
 * <p>Archives of SpecStar hold naive times. They are taken as UTC; the {@code naive} mark lets an export give the same
 * bytes back. Two moments of the same instant compare equal in {@link #compareTo} whatever their mark.
 *
 * @param instant truncated to microseconds
 * @param naive whether the time came without a zone
 */
public record Moment(Instant instant, boolean naive) implements Comparable<Moment> {
    private static final long MICROS = 1_000_000L;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public Moment {
        instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static Moment of(Instant instant) {
        return new Moment(instant, false);
    }

    public static Moment now(Clock clock) {
        return of(clock.instant());
    }

    public static Moment ofEpochMicros(long micros, boolean naive) {
        long second = Math.floorDiv(micros, MICROS);
        return new Moment(Instant.ofEpochSecond(second, Math.floorMod(micros, MICROS) * 1_000), naive);
    }

    /** Microseconds since 1970-01-01T00:00Z; negative before. */
    public long epochMicros() {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
    }

    /**
     * Reads ISO 8601 in the forms that SpecStar's parameters have, with or without a zone, and a date alone as its midnight.
     *
     * @return empty if the text is no such time, or one outside the years 1 to 9999, which alone have a written form
     */
    public static Optional<Moment> parse(String text) {
        return IsoTimes.parse(text.strip()).filter(Moment::hasWrittenForm);
    }

    private boolean hasWrittenForm() {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    /** The wire form: UTC with {@code Z}, six digits of fraction or none. */
    public String text() {
        return MomentText.of(utc(), instant.getNano() != 0, "Z");
    }

    /** The same without a zone, as SpecStar archives naive times. */
    public String naiveText() {
        return MomentText.of(utc(), instant.getNano() != 0, "");
    }

    /** The wire form with six digits of fraction always: such texts are in the order of their times. */
    public String sortableText() {
        return MomentText.of(utc(), true, "Z");
    }

    private LocalDateTime utc() {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public int compareTo(Moment other) {
        return instant.compareTo(other.instant);
    }

    @Override
    public String toString() {
        return text();
    }
}
