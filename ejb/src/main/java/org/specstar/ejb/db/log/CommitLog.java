package org.specstar.ejb.db.log;

import java.sql.SQLException;

/** What the connections of an embedded database ask and tell about the safety of what they commit. */
public interface CommitLog {
    /** For a file that is durable by itself, or need not be. */
    CommitLog NONE = new CommitLog() {
        @Override
        public void requireReadable() {}

        @Override
        public void requireWritable() {}

        @Override
        public long committed() {
            return 0;
        }

        @Override
        public void failed(SQLException reason) {}

        @Override
        public void await(long position) {}

        @Override
        public void enterWithoutTurn() {}

        @Override
        public void leaveWithoutTurn() {}
    };

    /** Fails if what the file holds is not, or no longer, what is true. */
    void requireReadable() throws SQLException;

    /** Fails if a commit could not be made safe at present. */
    void requireWritable() throws SQLException;

    /**
     * Tells of a commit, by the one who still has the turn to write.
     *
     * @return what to wait for
     */
    long committed() throws SQLException;

    /** Tells of a commit that the database could not make, by the one who still has the turn. */
    void failed(SQLException reason);

    /** Waits until everything up to a position is safe; a failure leaves open whether it will be. */
    void await(long position) throws SQLException;

    /** Tells of a connection that may write without a turn; the file is not touched behind its back. */
    void enterWithoutTurn() throws SQLException;

    void leaveWithoutTurn();
}
