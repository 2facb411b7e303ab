package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Reads the three columns of this prefix. */
    static StampColumns read(ResultSet row, String prefix) throws SQLException {
        return new StampColumns(
                row.getLong(prefix + "_micros"), row.getBoolean(prefix + "_naive"), row.getString(prefix + "_by"));
    }
}
