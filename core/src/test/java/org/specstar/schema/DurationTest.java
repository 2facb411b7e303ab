package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;

/** Durations in the form that SpecStar's own library gives them. */
class DurationTest {
    record Span(Duration d) {}

    private final PayloadCodec<Span> codec = PayloadCodecs.compile(Span.class);

    @ParameterizedTest
    @CsvSource({
        "PT0S, P0D",
        "PT1H30M, PT5400S",
        "pt1h, PT3600S",
        "PT25H, P1DT3600S",
        "P1D, P1D",
        "+P00001D, P1D",
        "P1DT0.1S, P1DT0.1S",
        "P3DT5.00012S, P3DT5.00012S",
        "-PT1.5S, -PT1.5S",
        "-P0D, P0D",
        "PT1H1.5M, PT3690S",
        "P1.5D, P1DT43200S",
        "PT1.123456789S, PT1.123457S",
        "PT0.0000005S, PT0.000001S",
        "P0.0000001D, PT0.00864S",
        "P999999999DT86399.999999S, P999999999DT86399.999999S",
        "-P999999999D, -P999999999D"
    })
    void durationsShouldHaveOneForm(String given, String expected) {
        byte[] json = codec.encode(codec.decode(json(given)));

        assertThat(json).isEqualTo(json(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "P, Invalid ISO8601 duration",
        "PT, Invalid ISO8601 duration",
        "P1DT, Invalid ISO8601 duration",
        "P1W, Invalid ISO8601 duration",
        "P1M, Invalid ISO8601 duration",
        "PT1, Invalid ISO8601 duration",
        "PT1.S, Invalid ISO8601 duration",
        "PT.5S, Invalid ISO8601 duration",
        "PT1S1M, Invalid ISO8601 duration",
        "P1.5DT1H, Invalid ISO8601 duration",
        "PT1.5H1M, Invalid ISO8601 duration",
        "PT-1S, Invalid ISO8601 duration",
        "PT١S, Invalid ISO8601 duration",
        "P1000000000D, Duration is out of range",
        "-P999999999DT1S, Duration is out of range",
        "PT86399999999999.9999999S, Duration is out of range",
        "PT9999999999999999999S, Duration is out of range"
    })
    void otherTextsShouldBeRefused(String given, String problem) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decode(json(given)))
                .withMessage(problem + " - at `$.d`");
    }

    @Test
    void numbersShouldBeRefused() {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decode("{\"d\":5}".getBytes(UTF_8)))
                .withMessage("Expected `duration`, got `int` - at `$.d`");
    }

    @Test
    void nanosecondsShouldBeCutWhenWritten() {
        assertThat(codec.encode(new Span(Duration.ofNanos(1_999)))).isEqualTo(json("PT0.000001S"));
        assertThat(codec.encode(new Span(Duration.ofNanos(-999)))).isEqualTo(json("P0D"));
    }

    @Test
    void durationBeyondTheRangeShouldNotBeWritten() {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.encode(new Span(Duration.ofSeconds(Long.MIN_VALUE))))
                .withMessage("Duration is out of range - at `$.d`");
    }

    private static byte[] json(String duration) {
        return ("{\"d\":\"" + duration + "\"}").getBytes(UTF_8);
    }
}
