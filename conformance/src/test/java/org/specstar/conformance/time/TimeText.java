package org.specstar.conformance.time;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads and writes the forms of a time. */
public final class TimeText {
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d\\d:\\d\\d)$");
    private static final Pattern SERVED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.(?!000000)\\d{6})?Z");

    private TimeText() {}

    public static boolean hasZone(String text) {
        return ZONE.matcher(text).find();
    }

    /** A time without zone is UTC. */
    public static Instant instant(String text) {
        return hasZone(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(UTC);
    }

    /** The form in which the server shows every time: UTC, {@code Z}, six digits of fraction or none. */
    public static String utc(Instant instant) {
        OffsetDateTime utc = instant.atOffset(UTC);
        return (utc.getNano() == 0 ? WHOLE : MICROS).format(utc) + "Z";
    }

    /** Always six digits and no zone: as long as any other naive time with a fraction. */
    public static String naive(Instant instant) {
        return MICROS.format(instant.atOffset(UTC));
    }

    /** The instant in the zone of the other text, or naive where that one is; always six digits. */
    public static String inZoneOf(String other, Instant instant) {
        if (!hasZone(other)) {
            return naive(instant);
        }
        ZoneOffset zone = OffsetDateTime.parse(other).getOffset();
        return MICROS.format(instant.atOffset(zone)) + zone;
    }

    /** Whether the text has the form that {@link #utc} writes. */
    public static boolean isServedForm(String text) {
        return SERVED.matcher(text).matches();
    }
}
