package org.specstar.ejb.db.log;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/**
 * An object that the owner of the database renews while it lives, so that a second server by mistake does not take the
 * database away from it. That is a courtesy: what keeps the log whole is that no number is given twice.
 */
final class OwnerSign {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerSign.class);
    private static final String DIRECTORY = "directory";
    private static final String TOKEN = "token";
    private static final String EPOCH = "epoch";

    private final LogBucket bucket;
    private final String directory;
    private final String token;
    private final LogTimes times;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(OwnerSign::thread);

    /**
     * @param directory id of the working copy's directory: its next start knows that the former one has ended
     * @param token of this start
     */
    OwnerSign(LogBucket bucket, String directory, String token, LogTimes times) {
        this.bucket = bucket;
        this.directory = directory;
        this.token = token;
        this.times = times;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "specstar-database-owner");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits while another directory's owner gives signs of life. */
    void awaitFree() {
        long until = System.nanoTime() + times.patience().toNanos();
        boolean told = false;
        for (Optional<Duration> age = othersAge(); age.isPresent(); age = othersAge()) {
            if (System.nanoTime() >= until) {
                throw inUse(age.get());
            }
            if (!told) {
                LOG.warn(
                        "Another server gave a sign of life {} ago in {}: waiting until it stops",
                        age.get(),
                        bucket.place());
                told = true;
            }
            pause();
        }
    }

    private StorageException inUse(Duration age) {
        return new StorageException("The database in " + bucket.place() + " is in use by another server, which gave a"
                + " sign of life " + age.toMillis() + " ms ago: stop that one first");
    }

    private void pause() {
        try {
            Thread.sleep(Math.max(
                    1, Math.min(times.young().toMillis(), times.patience().toMillis()) / 30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for the owner of " + bucket.place(), e);
        }
    }

    /** How old the last sign of another directory's owner is, if that is young. */
    private Optional<Duration> othersAge() {
        Optional<CheckedText> sign = read();
        if (sign.isEmpty() || sign.get().text(DIRECTORY).equals(directory)) {
            return Optional.empty();
        }
        return bucket.lastModified(LogKeys.OWNER)
                .map(written -> Duration.between(written, now()))
                .filter(age -> age.compareTo(times.young()) < 0);
    }

    private Instant now() {
        bucket.write(LogKeys.CLOCK, new byte[0]);
        return bucket.lastModified(LogKeys.CLOCK)
                .orElseThrow(() -> new StorageException("The bucket does not tell its time: " + bucket.place()));
    }

    private Optional<CheckedText> read() {
        return bucket.read(LogKeys.OWNER).map(bytes -> CheckedText.decode(LogKeys.OWNER, bytes));
    }

    /** Gives signs of life from now on; whoever finds that of a later epoch knows that it has lost the database. */
    void start(long epoch, Shipper shipper) {
        try {
            write(epoch);
        } catch (StorageException e) {
            LOG.warn("No sign of life could be given in {}: {}", bucket.place(), e.getMessage());
        }
        long pause = times.heartbeat().toMillis();
        beats.scheduleWithFixedDelay(() -> beat(epoch, shipper), pause, pause, TimeUnit.MILLISECONDS);
    }

    private void beat(long epoch, Shipper shipper) {
        try {
            if (read().filter(sign -> sign.number(EPOCH) > epoch).isPresent()) {
                shipper.stop(LogTail.taken(epoch));
            } else if (shipper.failure()
                    .filter(FencedException.class::isInstance)
                    .isEmpty()) {
                write(epoch);
            }
        } catch (RuntimeException e) {
            LOG.warn("No sign of life could be given in {}: {}", bucket.place(), e.getMessage());
        }
    }

    private void write(long epoch) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(DIRECTORY, directory);
        fields.put(TOKEN, token);
        fields.put(EPOCH, Long.toString(epoch));
        bucket.write(LogKeys.OWNER, CheckedText.encode(fields, new byte[0]));
    }

    /** Ends the signs and lets others start at once. */
    void close() {
        stop();
        try {
            if (read().filter(sign -> sign.text(TOKEN).equals(token)).isPresent()) {
                bucket.deleteAll(List.of(LogKeys.OWNER));
            }
        } catch (RuntimeException e) {
            LOG.warn("The sign of life in {} stays until it is old: {}", bucket.place(), e.getMessage());
        }
    }

    private void stop() {
        beats.shutdownNow();
        try {
            if (!beats.awaitTermination(times.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A sign of life in {} is still under way", bucket.place());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
