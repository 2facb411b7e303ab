package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration SECONDS = Duration.ofSeconds(3);

    @Test
    void batchesThatAreStoredInAMomentShouldGrow() {
        BatchSize second = BatchSize.STANDARD.after(MOMENT);
        BatchSize third = second.after(MOMENT);

        assertThat(second.resources()).isEqualTo(1_000);
        assertThat(third.resources()).isEqualTo(2_000);
        assertThat(third.after(MOMENT)).isEqualTo(third);
        assertThat(third.payloadBytes()).isEqualTo(BatchSize.STANDARD.payloadBytes());
    }

    @Test
    void batchesThatTakeLongShouldShrink() {
        BatchSize large = BatchSize.STANDARD.after(MOMENT);

        assertThat(large.after(SECONDS)).isEqualTo(BatchSize.STANDARD);
        assertThat(BatchSize.STANDARD.after(SECONDS)).isEqualTo(BatchSize.STANDARD);
    }

    @Test
    void batchesThatTakeAWhileShouldStayAsTheyAre() {
        assertThat(BatchSize.STANDARD.after(Duration.ofMillis(300))).isEqualTo(BatchSize.STANDARD);
    }
}
