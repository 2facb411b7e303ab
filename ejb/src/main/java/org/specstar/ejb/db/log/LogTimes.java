package org.specstar.ejb.db.log;

import java.time.Duration;

/**
 * Sizes and times of a log kept in a bucket.
 *
 * @param checkpointBytes how much is logged at least before a snapshot is made; a quarter of the database if that is more
 * @param pieceBytes largest piece, which is held in memory while it is stored
 * @param heartbeat how often an owner gives a sign of life
 * @param young for how long such a sign counts
 * @param patience how long a starter, and a commit, waits
 * @param retry pause before a piece is tried again
 */
public record LogTimes(
        long checkpointBytes, int pieceBytes, Duration heartbeat, Duration young, Duration patience, Duration retry) {
    public static final LogTimes STANDARD = new LogTimes(
            16 << 20,
            4 << 20,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(40),
            Duration.ofSeconds(1));
}
