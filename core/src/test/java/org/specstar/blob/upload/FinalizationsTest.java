package org.specstar.blob.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

class FinalizationsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LocalUnits units = new LocalUnits();
    private final HandClock clock = new HandClock();
    private final Finalizations testee = new Finalizations(new MemoryStorage(units).idempotency(), units, clock);
    private final UploadSession session =
            UploadSession.pending("upload", "", null, "ann", NOW, NOW.plus(Duration.ofDays(1)));

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void bytesThatComeShouldRenewTheNote() throws IOException {
        Finalizations.Turn turn = testee.begin(session, NOW);
        InputStream bytes = turn.renewing(new ByteArrayInputStream(new byte[10]));

        for (int minute = 1; minute <= 10; minute++) {
            clock.now = clock.now.plus(MINUTE);
            assertThat(bytes.read()).isZero();
        }

        assertThatThrownBy(() -> testee.begin(session, NOW.plus(Duration.ofMinutes(12))))
                .isInstanceOf(UploadStateException.class);
        turn.close();
        assertThatCode(() -> testee.begin(session, NOW.plus(Duration.ofMinutes(12))))
                .doesNotThrowAnyException();
    }

    @Test
    void noteThatNobodyRenewsShouldHaveNoEffectAfterSomeMinutes() {
        testee.begin(session, NOW);

        assertThatThrownBy(() -> testee.begin(session, NOW.plus(Finalizations.VALID)))
                .isInstanceOf(UploadStateException.class);
        assertThatCode(() -> testee.begin(session, NOW.plus(Finalizations.VALID).plus(MINUTE)))
                .doesNotThrowAnyException();
    }
}
