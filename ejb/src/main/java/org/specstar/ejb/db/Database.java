package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A database of the deployment. Safe for use by many threads. */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /**
     * Gets ready for the first connection. The data directory must be held.
     *
     * @throws org.specstar.StorageException in one clear line if it cannot
     */
    default void start() {
        // Most need nothing.
    }

    /** Why nothing can be written at present, as far as is known without asking; empty if it can. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** Gives back what is held. Connections that are still open can do nothing more. */
    default void close() {
        // Most hold nothing.
    }

    /** A new connection for units of work and short reads. Waits for locks and statements are bounded. */
    Connection connect() throws SQLException;

    /** A new connection for work that may take as long as it likes: migrations, snapshots. The caller closes it. */
    Connection connectWithoutLimits() throws SQLException;

    /** The same as the one who may change the tables. */
    Connection connectAsOwner() throws SQLException;

    /**
     * Lets the application's user read and write, where another one owns the tables.
     *
     * @param owner a connection of that one
     */
    void grantAccess(Connection owner) throws SQLException;

    /** Folder of its migrations under {@code db/migration}. */
    String migrations();

    /**
     * Refuses a database that may lose what it has acknowledged.
     *
     * @throws org.specstar.ejb.config.SettingException saying which setting of the database is wrong
     */
    void requireDurability(Connection connection) throws SQLException;

    /** Where it is, for logs and errors; holds no secret. */
    String place();

    /** The key an operator looks at when it cannot be reached. */
    String key();
}
