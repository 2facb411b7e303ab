package org.specstar.ejb.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.specstar.StorageBusyException;
import org.specstar.ejb.config.SettingException;

/**
 * How many units of work and single reads use the database at a time: one connection each, so that a node never takes more
 * than it is given. Servers size the pools of data sources that an application defines by a constant; this is the setting.
 */
@ApplicationScoped
public class ConnectionLimit {
    /** How many there are unless something else is set. */
    public static final int USUAL = 32;

    /** What the server's pool can hold at most; the limit is at most this. */
    public static final int MOST = 200;

    private static final String KEY = "specstar.db.pool-size";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;
    private final int size;

    public ConnectionLimit() {
        this(configured());
    }

    ConnectionLimit(int size) {
        this.size = size;
        this.free = new Semaphore(size, true);
    }

    private static int configured() {
        String text = Databases.setting(KEY).map(String::strip).orElse(Integer.toString(USUAL));
        int size = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (size < 2 || size > MOST) {
            throw new SettingException(KEY, "'" + text + "' is not a whole number between 2 and " + MOST);
        }
        return size;
    }

    /**
     * Does something that takes one connection, as soon as one is free.
     *
     * @throws StorageBusyException if none is free for some seconds
     */
    public <R> R within(Supplier<R> use) {
        take();
        try {
            return use.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageBusyException("All " + size + " connections to the database were in use for "
                        + PATIENCE.toSeconds() + " seconds (" + KEY + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageBusyException("Interrupted while waiting for a connection to the database", e);
        }
    }
}
