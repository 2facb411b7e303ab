package org.specstar.ejb.db;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;

/** Tells what the database could not do now from what it cannot do at all. */
public final class DatabaseFailures {
    /**
     * SQL states of waiting in vain: a timeout (HYT00, the embedded database's turn to write), and of PostgreSQL a lock
     * that was not to be had (55P03), a ring of waiting units (40P01), units that came in each other's way (40001), a
     * statement that took too long (57014), no connection left (53300), and a server that stops or starts (57P01 to 57P03).
     */
    private static final Set<String> BUSY =
            Set.of("HYT00", "55P03", "40P01", "40001", "57014", "53300", "57P01", "57P02", "57P03");

    /** The class of SQL states of connections that fail or cannot be made. */
    private static final String CONNECTION = "08";

    private DatabaseFailures() {}

    /** What a failure of the provider, the driver or the server's pool is for those who use the stores. */
    public static StorageException of(String message, Throwable failure) {
        return isBusy(failure) ? new StorageBusyException(message, failure) : new StorageException(message, failure);
    }

    private static boolean isBusy(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ResourceException || cause instanceof SQLException refusal && isBusy(refusal)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isBusy(SQLException refusal) {
        String state = refusal.getSQLState();
        return state != null && (BUSY.contains(state) || state.startsWith(CONNECTION));
    }
}
