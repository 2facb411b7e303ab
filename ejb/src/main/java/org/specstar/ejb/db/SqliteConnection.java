package org.specstar.ejb.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executor;
import org.specstar.ejb.db.log.CommitLog;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection whose transactions write from the start. With auto-commit off, the first statement waits for the turn to
 * write and begins with {@code BEGIN IMMEDIATE}: a transaction that read first and wrote later could only fail when
 * another one has written in between. With auto-commit on it reads beside the writer.
 *
 * <p>The driver's own connection begins when auto-commit is turned off and again after each commit, and so would hold
 * the lock while it lies in a pool.
 */
final class SqliteConnection extends JDBC4Connection {
    /** The rest of an error code tells details. */
    private static final int PRIMARY = 0xff;

    /** Why a commit may be refused before anything of it is in the log. */
    private static final Set<Integer> BEFORE_WRITING = Set.of(
            SQLiteErrorCode.SQLITE_ERROR.code,
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_CONSTRAINT.code);

    private final WriteTurn turn;
    private final CommitLog log;
    private final KeptStatements statements = new KeptStatements();
    // The constructor of the driver's class calls methods of this one: false must be right for it.
    private boolean opened;
    private boolean manual;
    private boolean running;

    SqliteConnection(String file, Properties properties, WriteTurn turn, CommitLog log) throws SQLException {
        super("jdbc:sqlite:" + file, file, properties);
        this.turn = turn;
        this.log = log;
        this.opened = true;
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        checkOpen();
        return !manual;
    }

    @Override
    public void setAutoCommit(boolean automatic) throws SQLException {
        checkOpen();
        if (automatic && running) {
            commit();
        }
        manual = !automatic;
        getConnectionConfig().setAutoCommit(automatic);
    }

    /** The driver calls this before it executes a prepared statement, even one made in an earlier transaction. */
    @Override
    public void tryEnforceTransactionMode() throws SQLException {
        beginIfDue();
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        beginIfDue();
        return super.createStatement(type, concurrency, holdability);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        beginIfDue();
        checkCursor(type, concurrency, holdability);
        return statements.of(this, sql);
    }

    private void beginIfDue() throws SQLException {
        if (opened && !running) {
            log.requireReadable();
        }
        if (!manual || running) {
            return;
        }
        log.requireWritable();
        turn.take();
        try {
            // What hinders may have come up while others had the turn.
            log.requireWritable();
            getDatabase().exec("BEGIN IMMEDIATE", false);
            running = true;
        } finally {
            if (!running) {
                turn.give();
            }
        }
    }

    /** After a failure the transaction still runs, and waits for its rollback. */
    @Override
    public void commit() throws SQLException {
        checkOpen();
        if (running) {
            end();
            log.await(told());
        }
    }

    private void end() throws SQLException {
        try {
            getDatabase().exec("COMMIT", false);
        } catch (SQLException e) {
            if (!BEFORE_WRITING.contains(e.getErrorCode() & PRIMARY)) {
                log.failed(e);
            }
            throw e;
        }
    }

    /** The next one may write while this one waits. */
    private long told() throws SQLException {
        try {
            return log.committed();
        } finally {
            ended();
        }
    }

    @Override
    public void rollback() throws SQLException {
        checkOpen();
        if (running) {
            try {
                undo();
            } finally {
                ended();
            }
        }
    }

    private void undo() throws SQLException {
        try {
            getDatabase().exec("ROLLBACK", false);
        } catch (SQLException e) {
            // A full disk and the like make the database roll back by itself.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    private void ended() {
        running = false;
        turn.give();
    }

    @Override
    public void close() throws SQLException {
        if (!isClosed()) {
            try {
                rollback();
            } finally {
                super.close();
            }
        }
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        close();
    }
}
