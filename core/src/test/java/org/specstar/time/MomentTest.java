package org.specstar.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final long MICROS_OF_DAY = 86_400_000_000L;

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:01.125,2026-03-01T12:00:01.125000Z,true",
        "2026-03-01T12:00:01Z,2026-03-01T12:00:01Z,false",
        "2026-03-01T20:00:00+08:00,2026-03-01T12:00:00Z,false",
        "2026-03-01 12:00:00,2026-03-01T12:00:00Z,true",
        "2026-03-01,2026-03-01T00:00:00Z,true",
        "20260301,2026-03-01T00:00:00Z,true",
        "2026-03-01T12,2026-03-01T12:00:00Z,true",
        "2026-03-01x12:30,2026-03-01T12:30:00Z,true",
        "20260301T123045Z,2026-03-01T12:30:45Z,false",
        "2026-03-01T12:00:01.5,2026-03-01T12:00:01.500000Z,true",
        "2026-03-01T12:00:01.1234567Z,2026-03-01T12:00:01.123456Z,false",
        "2026-03-01T14:00+02,2026-03-01T12:00:00Z,false",
        "2026-03-01T14:00:00+0200,2026-03-01T12:00:00Z,false",
        "2026-03-01T09:29:30-02:30:30,2026-03-01T12:00:00Z,false",
        "2026-W09-7,2026-03-01T00:00:00Z,true",
        "2026W09,2026-02-23T00:00:00Z,true"
    })
    void parseShouldReadIsoTimes(String text, String expected, boolean naive) {
        Moment moment = Moment.parse(text).orElseThrow();

        assertThat(moment.text()).isEqualTo(expected);
        assertThat(moment.naive()).isEqualTo(naive);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-13-01T00:00:00",
                "12:00",
                "2026-03",
                "2026-0301",
                "2026-02-31",
                "2026-03-01T",
                "2026-03-01T24:00",
                "2026-03-01T1:00",
                "2026-03-01T12:0000",
                "2026-03-01T12:00:00 02:00",
                "2026-03-01T12:00:00+25:00",
                "2026-W54-1",
                "1772366400",
                "+999999999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00"
            })
    void parseShouldRefuseOtherText(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }

    @Test
    void microsShouldSurviveBeforeAndAfterTheEpoch() {
        for (String text : new String[] {"1969-12-31T23:59:59.000001Z", "2026-01-01T00:00:00.999999Z"}) {
            Moment moment = Moment.of(Instant.parse(text));

            assertThat(Moment.ofEpochMicros(moment.epochMicros(), false)).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:01Z,2026-03-01T12:00:01Z,2026-03-01T12:00:01.000000Z",
        "2026-03-01T12:00:01.5Z,2026-03-01T12:00:01.500000Z,2026-03-01T12:00:01.500000Z",
        "0001-01-01T00:00:00.000001Z,0001-01-01T00:00:00.000001Z,0001-01-01T00:00:00.000001Z",
        "+12026-03-01T00:00:00Z,+12026-03-01T00:00:00Z,+12026-03-01T00:00:00.000000Z",
        "-0001-03-01T00:00:00Z,-0001-03-01T00:00:00Z,-0001-03-01T00:00:00.000000Z"
    })
    void textShouldHaveSixDigitsOfFractionOrNone(String instant, String text, String sortable) {
        Moment moment = Moment.of(Instant.parse(instant));

        assertThat(moment.text()).isEqualTo(text);
        assertThat(moment.naiveText() + "Z").isEqualTo(text);
        assertThat(moment.sortableText()).isEqualTo(sortable);
    }

    @Test
    void textShouldBeThatOfTheFormatterForEveryTime() {
        long seed = System.nanoTime();
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
        long first = LocalDate.of(0, 1, 1).toEpochDay() * MICROS_OF_DAY;
        long end = LocalDate.of(10_000, 1, 1).toEpochDay() * MICROS_OF_DAY;

        new Random(seed).longs(10_000, first, end).forEach(micros -> {
            Moment moment = Moment.ofEpochMicros(micros, false);
            assertThat(moment.sortableText())
                    .as("seed %d", seed)
                    .isEqualTo(formatter.format(moment.instant().atOffset(ZoneOffset.UTC)));
        });
    }
}
