package org.specstar.ejb.idempotency;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.idempotency.Repeats;
import org.specstar.time.Moment;
import org.specstar.unit.Units;

/** Forgets kept answers that have expired, now and then and a limited number at once, so that no table grows for ever. */
public final class AnswerExpiry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerExpiry.class);
    private static final int BATCH = 1_000;
    private static final long SWEEP_MINUTES = 10;

    private final Repeats repeats;
    private final Units units;
    private final Clock clock;
    private final ScheduledFuture<?> sweep;

    /** Starts sweeping at once. */
    public AnswerExpiry(Repeats repeats, Units units, Clock clock, ScheduledExecutorService executor) {
        this.repeats = repeats;
        this.units = units;
        this.clock = clock;
        this.sweep = executor.scheduleWithFixedDelay(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    void sweep() {
        try {
            Moment now = Moment.now(clock);
            while (units.required(() -> repeats.forgetExpired(now, BATCH)) == BATCH) {}
        } catch (RuntimeException e) {
            // An exception would end the sweep for good; the next one tries again.
            LOG.warn("Expired answers could not be forgotten: {}", e.toString());
        }
    }

    @Override
    public void close() {
        sweep.cancel(false);
    }
}
