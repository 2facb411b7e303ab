package org.specstar.ejb.db.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/** A log from its start to its stop. A connection keeps to the one that it was opened in. */
final class OpenLog implements CommitLog {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLog.class);

    private final OpenFiles files;
    private final Shipper shipper;
    private final Checkpoints checkpoints;
    private final OwnerSign sign;
    private final Turn turn;
    private volatile boolean closed;

    OpenLog(OpenFiles files, Shipper shipper, Checkpoints checkpoints, OwnerSign sign, Turn turn) {
        this.files = files;
        this.shipper = shipper;
        this.checkpoints = checkpoints;
        this.sign = sign;
        this.turn = turn;
    }

    @Override
    public void requireReadable() throws SQLException {
        if (closed) {
            throw LogFailures.closed();
        }
        shipper.requireOwner();
    }

    @Override
    public void requireWritable() throws SQLException {
        requireReadable();
        shipper.requireWritable();
    }

    @Override
    public long committed() throws SQLException {
        try {
            long position = files.committed(shipper);
            checkpoints.consider(position);
            return position;
        } catch (IOException e) {
            throw LogFailures.unread(e);
        } catch (IllegalStateException e) {
            shipper.stop(new StorageException(e.getMessage() + ": restart this server", e));
            throw LogFailures.unread(e);
        }
    }

    @Override
    public void failed(SQLException reason) {
        shipper.stop(new StorageException(
                "A commit failed, and may have left its trace in the log of the embedded database: restart this server",
                reason));
    }

    @Override
    public void await(long position) throws SQLException {
        shipper.await(position);
    }

    @Override
    public void enterWithoutTurn() throws SQLException {
        checkpoints.enterWithoutTurn();
    }

    @Override
    public void leaveWithoutTurn() {
        checkpoints.leaveWithoutTurn();
    }

    Optional<String> problem() {
        return shipper.failure().map(Throwable::getMessage);
    }

    /** Stores what is left, and gives the database back. */
    void close() {
        checkpoints.close();
        if (!shipper.isStopped()) {
            storeRest();
        }
        closed = true;
        shipper.close();
        sign.close();
        try {
            files.close();
        } catch (IOException | SQLException e) {
            LOG.warn("The working copy of the database could not be closed", e);
        }
    }

    /** Migrations commit without telling. */
    private void storeRest() {
        try {
            turn.take();
            try {
                shipper.await(files.committed(shipper));
            } finally {
                turn.give();
            }
        } catch (SQLException | IOException | IllegalStateException e) {
            LOG.warn("What was written last may not be in the bucket; none of it was acknowledged: {}", e.getMessage());
        }
    }
}
