package org.specstar.ejb.transfer;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.blob.upload.UploadSessionStore;

/** Forgets uploads in parts that have expired, so that the collector may have what they brought. */
public final class UploadExpiry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadExpiry.class);
    private static final int BATCH = 100;
    private static final long SWEEP_MINUTES = 10;

    private final UploadSessionStore uploads;
    private final Clock clock;
    private final ScheduledFuture<?> sweep;

    /** Starts sweeping at once. */
    public UploadExpiry(UploadSessionStore uploads, Clock clock, ScheduledExecutorService executor) {
        this.uploads = uploads;
        this.clock = clock;
        this.sweep = executor.scheduleWithFixedDelay(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    void sweep() {
        try {
            while (uploads.removeExpired(clock.instant(), BATCH) == BATCH) {}
        } catch (RuntimeException e) {
            // An exception would end the sweep for good; the next one tries again.
            LOG.warn("Expired uploads could not be forgotten: {}", e.toString());
        }
    }

    @Override
    public void close() {
        sweep.cancel(false);
    }
}
