package org.specstar.ejb.db.log;

import java.util.Locale;

/**
 * A place in the log. The epoch tells whose it is, the sequence goes on through all epochs.
 *
 * @param epoch raised by every start
 * @param sequence raised by every entry
 */
record LogPosition(long epoch, long sequence) implements Comparable<LogPosition> {
    static final LogPosition BEGINNING = new LogPosition(0, 0);

    /** The next place of the same epoch. */
    LogPosition next() {
        return new LogPosition(epoch, sequence + 1);
    }

    /** The same place, seen from the next epoch. */
    LogPosition handedOver() {
        return new LogPosition(epoch + 1, sequence);
    }

    /** Text in the order of positions. */
    String text(char between) {
        return String.format(Locale.ROOT, "%010d%c%016d", epoch, between, sequence);
    }

    static LogPosition parse(String text) {
        return new LogPosition(Long.parseLong(text.substring(0, 10)), Long.parseLong(text.substring(11)));
    }

    @Override
    public int compareTo(LogPosition other) {
        int byEpoch = Long.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return text('/');
    }
}
