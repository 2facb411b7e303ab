package org.specstar.ejb.db.log;

import java.util.Arrays;
import org.specstar.StorageException;

/**
 * The end of the log, where one thread adds entries. Each takes the next number, and only if nobody has it: whoever
 * finds it taken by something else has lost the log.
 */
final class LogTail {
    private final LogBucket bucket;
    private volatile LogPosition last;

    LogTail(LogBucket bucket, LogPosition last) {
        this.bucket = bucket;
        this.last = last;
    }

    /** Position of the last entry that is stored. */
    LogPosition last() {
        return last;
    }

    /**
     * Stores an entry that was made for the next position. The same one may be tried again after a failure.
     *
     * @throws FencedException if another server has taken the number
     */
    void append(LogEntry entry) {
        String key = LogKeys.entry(entry.position());
        byte[] bytes = entry.encoded();
        if (!bucket.create(key, bytes)) {
            requireOwn(key, bytes);
        }
        last = entry.position();
    }

    /** An earlier try may have arrived although its answer did not. */
    private void requireOwn(String key, byte[] bytes) {
        byte[] found = bucket.read(key)
                .orElseThrow(() -> new StorageException("Object '" + key + "' is neither there nor free"));
        if (!Arrays.equals(found, bytes)) {
            throw taken(last.epoch());
        }
    }

    static FencedException taken(long epoch) {
        return new FencedException("Another server has taken over the database kept in the bucket (epoch " + epoch
                + " is ended): this one can store nothing any more and has to be stopped");
    }
}
