package org.specstar.ejb.db.log;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/**
 * Makes the working copy anew from the bucket and ends the log of whoever wrote before. Between the last entry that was
 * read and the seal nothing can come: both want the same number.
 */
final class Takeover {
    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private final LogBucket bucket;
    private final WorkingCopy copy;
    private final String token;
    private final Snapshots snapshots;
    private final EntryReader entries;

    Takeover(LogBucket bucket, WorkingCopy copy, String token) {
        this.bucket = bucket;
        this.copy = copy;
        this.token = token;
        this.snapshots = new Snapshots(bucket, token);
        this.entries = new EntryReader(bucket);
    }

    /** Answers where the log goes on, with what was read since the last snapshot. */
    Replay run() {
        beginIfEmpty();
        Replay replay = replay();
        requireNotBefore(replay.position().epoch());
        while (!sealed(replay.position())) {
            read(replay);
        }
        replay.add(new Seal(replay.position().next(), token));
        replay.finish();
        copy.enter(replay.position().epoch());
        return replay;
    }

    private void beginIfEmpty() {
        if (!snapshots.all().isEmpty() || !LogKeys.entries(bucket, "").isEmpty()) {
            return;
        }
        copy.clear();
        copy.create();
        snapshots.store(LogPosition.BEGINNING, 0, copy.file());
        LOG.info("A new database begins in {}", bucket.place());
    }

    private Replay replay() {
        List<LogPosition> all = snapshots.all();
        if (all.isEmpty()) {
            throw new DamagedLogException("There is a log of the database in " + bucket.place() + ", but no snapshot");
        }
        for (int at = all.size() - 1; at > 0; at--) {
            try {
                return replay(all.get(at));
            } catch (DamagedLogException e) {
                LOG.error("Snapshot {} is of no use, trying the one before: {}", all.get(at), e.getMessage());
            }
        }
        return replay(all.get(0));
    }

    private Replay replay(LogPosition snapshot) {
        copy.clear();
        Replay replay = new Replay(copy, snapshots.download(snapshot, copy.file()));
        read(replay);
        return replay;
    }

    private void read(Replay replay) {
        entries.forEach(replay.position(), replay::add);
    }

    private void requireNotBefore(long epoch) {
        if (epoch < copy.epoch()) {
            throw new DamagedLogException("The database in " + bucket.place() + " is older than the one that was here"
                    + " before (epoch " + epoch + ", not " + copy.epoch()
                    + "): it was put back, or the bucket is another."
                    + " Remove " + copy.epochFile() + " to go on with it nevertheless");
        }
    }

    private boolean sealed(LogPosition end) {
        Seal seal = new Seal(end.next(), token);
        String key = LogKeys.entry(seal.position());
        if (bucket.create(key, seal.encoded())) {
            return true;
        }
        LogEntry found = entries.read(key);
        if (found instanceof Seal other && !other.equals(seal)) {
            throw new StorageException("Another server is starting with the database in " + bucket.place());
        }
        return found.equals(seal);
    }
}
