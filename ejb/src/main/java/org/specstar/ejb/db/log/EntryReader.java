package org.specstar.ejb.db.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.specstar.StorageException;

/** Reads entries of the log in order, several at a time: most are small, and the way to the bucket is long. */
final class EntryReader {
    private static final int AT_ONCE = 8;

    private final LogBucket bucket;

    EntryReader(LogBucket bucket) {
        this.bucket = bucket;
    }

    /** All entries after a position. */
    void forEach(LogPosition after, Consumer<LogEntry> consumer) {
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Iterator<String> keys =
                    LogKeys.entries(bucket, LogKeys.entry(after)).iterator();
            Deque<Future<LogEntry>> under = new ArrayDeque<>();
            while (keys.hasNext() || !under.isEmpty()) {
                while (keys.hasNext() && under.size() < AT_ONCE) {
                    String key = keys.next();
                    under.add(readers.submit(() -> read(key)));
                }
                consumer.accept(result(under.remove()));
            }
        } finally {
            readers.shutdownNow();
        }
    }

    LogEntry read(String key) {
        return bucket.read(key)
                .map(bytes -> LogEntry.decode(key, bytes))
                .orElseThrow(() -> new DamagedLogException("Object '" + key + "' is missing"));
    }

    private static LogEntry result(Future<LogEntry> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StorageException failure) {
                throw failure;
            }
            throw new StorageException("The log of the database cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while reading the log of the database", e);
        }
    }
}
