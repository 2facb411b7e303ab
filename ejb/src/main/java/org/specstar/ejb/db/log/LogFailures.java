package org.specstar.ejb.db.log;

import java.sql.SQLException;

/** What connections answer when the bucket does not. The states tell callers whether another try makes sense. */
final class LogFailures {
    private static final String BUSY = "HYT00";
    private static final String OUTCOME_UNKNOWN = "08007";
    private static final String REFUSED = "08004";

    private LogFailures() {}

    static SQLException closed() {
        return new SQLException("The database kept in a bucket is not started, or stopped", REFUSED);
    }

    static SQLException stopped(Throwable cause) {
        return new SQLException(cause.getMessage(), REFUSED, cause);
    }

    static SQLException refused(Throwable cause) {
        return new SQLException(
                "Nothing can be written at present, as the bucket of the database cannot be written to: "
                        + cause.getMessage(),
                BUSY,
                cause);
    }

    static SQLException unknown(Throwable cause) {
        return new SQLException(
                "The commit is not in the bucket yet, and may or may not come to be there: " + cause.getMessage(),
                OUTCOME_UNKNOWN,
                cause);
    }

    static SQLException unread(Throwable cause) {
        return new SQLException(
                "The log of the embedded database cannot be read, so that the commit is not in the bucket yet: "
                        + cause.getMessage(),
                OUTCOME_UNKNOWN,
                cause);
    }
}
