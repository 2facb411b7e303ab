package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.SQLException;

/** A database of the deployment. Safe for use by many threads. */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /** A new connection for units of work and short reads. Waits for locks and statements are bounded. */
    Connection connect() throws SQLException;

    /** A new connection for work that may take as long as it likes: migrations, snapshots. The caller closes it. */
    Connection connectWithoutLimits() throws SQLException;

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
