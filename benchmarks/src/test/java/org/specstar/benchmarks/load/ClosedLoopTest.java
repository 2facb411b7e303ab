package org.specstar.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private AnsweringServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AnsweringServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Work asking(String target) {
        return new HttpWork(server.address(), () -> () -> Request.get(target));
    }

    @Test
    void roundShouldEndWhenEnoughHaveAsked() throws IOException {
        Round round = new ClosedLoop(3).round(asking("/whole"), LONG, 20);

        assertThat(round.answers()).isEqualTo(20);
        assertThat(round.errors()).isZero();
    }

    @Test
    void roundShouldEndWithItsTime() throws IOException {
        Round round = new ClosedLoop(2).round(asking("/whole"), Duration.ofMillis(50), Long.MAX_VALUE);

        assertThat(round.seconds()).isBetween(0.05, 10.0);
    }

    @Test
    void wrongAnswerShouldEndTheRound() {
        assertThatThrownBy(() -> new ClosedLoop(3).round(asking("/wrong"), LONG, Long.MAX_VALUE))
                .isInstanceOf(WrongAnswerException.class);
    }
}
