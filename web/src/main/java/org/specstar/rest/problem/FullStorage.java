package org.specstar.rest.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a failure for want of space from others: the operator has to act, and the server is well. */
final class FullStorage {
    /** PostgreSQL's SQL state {@code disk_full}. */
    private static final String DISK_FULL = "53100";

    /** What SQLite and the operating system say. */
    private static final List<String> WORDS =
            List.of("SQLITE_FULL", "No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private FullStorage() {}

    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (says(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean says(Throwable cause) {
        if (cause instanceof SQLException refusal && DISK_FULL.equals(refusal.getSQLState())) {
            return true;
        }
        String message = String.valueOf(cause.getMessage());
        return (cause instanceof SQLException || cause instanceof IOException)
                && WORDS.stream().anyMatch(message::contains);
    }
}
