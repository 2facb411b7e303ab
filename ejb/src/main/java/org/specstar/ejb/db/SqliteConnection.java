package org.specstar.ejb.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.log.CommitLog;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection whose transactions write from the start. With auto-commit off, the first statement waits for the turn to
 * write and begins with {@code BEGIN IMMEDIATE}: a transaction that read first and wrote later could only fail when
 * another one has written in between. Until its end everything goes through the handle that all write on. With auto-commit
 * on the connection reads beside the writer, through its own.
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
    private final SqliteWriter writer;
    private final KeptStatements reading = new KeptStatements();
    private final KeptStatements writing = new KeptStatements();
    // The constructor of the driver's class calls methods of this one: false and null must be right for it.
    private boolean opened;
    private boolean manual;
    private @Nullable DB running;

    SqliteConnection(String file, Properties properties, SqliteWriter writer, WriteTurn turn, CommitLog log)
            throws SQLException {
        super("jdbc:sqlite:" + file, file, properties);
        this.turn = turn;
        this.log = log;
        this.writer = writer;
        writer.enter();
        this.opened = true;
    }

    /** What statements are prepared and executed on. */
    @Override
    public DB getDatabase() {
        DB unit = running;
        return unit == null ? super.getDatabase() : unit;
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        checkOpen();
        return !manual;
    }

    @Override
    public void setAutoCommit(boolean automatic) throws SQLException {
        checkOpen();
        if (automatic && running != null) {
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
        return (running == null ? reading : writing).of(this, sql);
    }

    private void beginIfDue() throws SQLException {
        if (opened && running == null) {
            log.requireReadable();
        }
        if (!manual || running != null) {
            return;
        }
        log.requireWritable();
        turn.take();
        try {
            // What hinders may have come up while others had the turn.
            log.requireWritable();
            DB handle = writer.handle();
            handle.exec("BEGIN IMMEDIATE", false);
            running = handle;
        } finally {
            if (running == null) {
                turn.give();
            }
        }
    }

    /** After a failure the transaction still runs, and waits for its rollback. */
    @Override
    public void commit() throws SQLException {
        checkOpen();
        if (running != null) {
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
        if (running != null) {
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
                writer.discard();
                throw e;
            }
        }
    }

    /** Results that somebody left open would hold the state of this unit for all that follow. */
    private void ended() throws SQLException {
        try {
            reading.endResults();
            writing.endResults();
        } finally {
            running = null;
            turn.give();
        }
    }

    @Override
    public void close() throws SQLException {
        if (!isClosed()) {
            try {
                rollback();
                reading.discardAll();
                writing.discardAll();
            } finally {
                leave();
            }
        }
    }

    private void leave() throws SQLException {
        try {
            super.close();
        } finally {
            writer.leave();
        }
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        close();
    }
}
