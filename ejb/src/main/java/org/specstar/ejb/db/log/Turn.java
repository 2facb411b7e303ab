package org.specstar.ejb.db.log;

import java.sql.SQLException;

/** The right to write to the database: one has it at a time. */
public interface Turn {
    /** Waits for it; fails like a busy database when that takes too long. */
    void take() throws SQLException;

    /** Gives it on. */
    void give();
}
