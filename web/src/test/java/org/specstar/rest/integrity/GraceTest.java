package org.specstar.rest.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

class GraceTest {
    private static final Duration USUAL = Duration.ofHours(24);

    private static Duration grace(String text) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.add("grace", text);
        return Grace.of(new Parameters(values), USUAL);
    }

    @Test
    void absentGraceShouldBeTheUsualOne() {
        assertThat(Grace.of(new Parameters(new MultivaluedHashMap<>()), USUAL)).isEqualTo(USUAL);
    }

    @Test
    void givenGraceShouldBeADuration() {
        assertThat(grace("PT1H")).isEqualTo(Duration.ofHours(1));
        assertThat(grace("P2D")).isEqualTo(Duration.ofDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59M", "PT0S", "-P1D", "P40000D", "P1M", "1h", ""})
    void graceThatCouldTakeAWriteInProgressShouldBeRefused(String text) {
        assertThatThrownBy(() -> grace(text)).isInstanceOf(ParameterException.class);
    }
}
