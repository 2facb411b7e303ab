package org.specstar.ejb.jpa;

import org.specstar.jpa.StampColumns;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** Stamps as columns and back. */
final class Stamps {
    private Stamps() {}

    static StampColumns columns(Stamp stamp) {
        return new StampColumns(stamp.time().epochMicros(), stamp.time().naive(), stamp.user());
    }

    static Stamp stamp(StampColumns columns) {
        return new Stamp(Moment.ofEpochMicros(columns.micros(), columns.naive()), columns.by());
    }
}
