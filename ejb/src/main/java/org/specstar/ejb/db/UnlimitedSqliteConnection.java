package org.specstar.ejb.db;

import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.specstar.ejb.db.log.CommitLog;
import org.sqlite.jdbc4.JDBC4Connection;

/** The driver's own connection, whose transactions begin as readers. What it commits is safe with the next commit of another. */
final class UnlimitedSqliteConnection extends JDBC4Connection {
    private final CommitLog log;

    private UnlimitedSqliteConnection(String file, Properties properties, CommitLog log) throws SQLException {
        super("jdbc:sqlite:" + file, file, properties);
        this.log = log;
    }

    static UnlimitedSqliteConnection open(String file, Properties properties, CommitLog log) throws SQLException {
        log.requireReadable();
        log.enterWithoutTurn();
        boolean opened = false;
        try {
            UnlimitedSqliteConnection connection = new UnlimitedSqliteConnection(file, properties, log);
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                log.leaveWithoutTurn();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (!isClosed()) {
            try {
                super.close();
            } finally {
                log.leaveWithoutTurn();
            }
        }
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        close();
    }
}
