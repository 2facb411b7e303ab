package org.specstar.time;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes times as {@code 2026-01-02T03:04:05.678901}, six digits of fraction or none. Every resource that goes out has four of
 * them, and a {@link DateTimeFormatter} takes several times as long for the same digits.
 */
final class MomentText {
    private static final int LAST_YEAR = 9999;
    private static final int SECONDS = "2026-01-02T03:04:05".length();
    private static final int FRACTION = ".678901".length();
    private static final DateTimeFormatter OTHER_YEARS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter OTHER_FRACTIONS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final byte[] text;
    private int size;

    private MomentText(int length) {
        this.text = new byte[length];
    }

    /** @param zone what follows the time, in ASCII */
    static String of(LocalDateTime time, boolean hasFraction, String zone) {
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return (hasFraction ? OTHER_FRACTIONS : OTHER_YEARS).format(time) + zone;
        }
        MomentText text = new MomentText(SECONDS + (hasFraction ? FRACTION : 0) + zone.length());
        text.date(time).then('T').time(time);
        if (hasFraction) {
            text.then('.').number(time.getNano() / 1_000, 6);
        }
        for (int at = 0; at < zone.length(); at++) {
            text.then(zone.charAt(at));
        }
        return new String(text.text, StandardCharsets.ISO_8859_1);
    }

    private MomentText date(LocalDateTime time) {
        return number(time.getYear(), 4)
                .then('-')
                .number(time.getMonthValue(), 2)
                .then('-')
                .number(time.getDayOfMonth(), 2);
    }

    private MomentText time(LocalDateTime time) {
        return number(time.getHour(), 2)
                .then(':')
                .number(time.getMinute(), 2)
                .then(':')
                .number(time.getSecond(), 2);
    }

    private MomentText number(int number, int digits) {
        int rest = number;
        for (int at = size + digits - 1; at >= size; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    private MomentText then(char sign) {
        text[size++] = (byte) sign;
        return this;
    }
}
