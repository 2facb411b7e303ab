package org.specstar.ejb.db.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of SQLite's own write-ahead logs, against what SQLite says of them. */
class WalFramesTest {
    private static final int FRAME = 24 + 4_096;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private WorkingCopy copy;

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @SuppressWarnings("NullAway.Init")
    private PlainFile file;

    @SuppressWarnings("NullAway.Init")
    private WalFrames frames;

    @BeforeEach
    void open() throws SQLException, IOException {
        copy = new WorkingCopy(directory);
        copy.create();
        connection = copy.connect();
        ShippedFixture.execute(connection, "CREATE TABLE t (x BLOB)");
        file = new PlainFile(copy.wal());
        frames = new WalFrames(file);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        file.close();
        connection.close();
    }

    private void insert(int bytes) throws SQLException {
        ShippedFixture.execute(connection, "INSERT INTO t VALUES (randomblob(" + bytes + "))");
    }

    private long framesBySqlite() throws SQLException {
        return WorkingCopy.checkpoint(connection, "PASSIVE");
    }

    @Test
    void endShouldFollowTheTransactions() throws SQLException, IOException {
        assertThat(frames.committed()).isEqualTo(Files.size(copy.wal()));
        insert(10);
        insert(50_000);

        assertThat(frames.committed()).isEqualTo(Files.size(copy.wal()));
        assertThat(frames.frames()).isEqualTo(framesBySqlite());
        assertThat(frames.isRestarted()).isFalse();
    }

    @Test
    void manyFramesShouldBeReadAtOnceOrInParts() throws SQLException, IOException {
        for (int row = 0; row < 40; row++) {
            insert(row * 1_000);
            if (row % 7 == 0) {
                frames.committed();
            }
        }
        WalFrames fresh = new WalFrames(file);

        assertThat(fresh.committed()).isEqualTo(frames.committed()).isEqualTo(Files.size(copy.wal()));
        assertThat(fresh.frames()).isEqualTo(framesBySqlite());
    }

    @Test
    void framesOfARunningTransactionShouldNotCountNorWhenItIsRolledBack() throws SQLException, IOException {
        insert(10);
        long before = frames.committed();
        ShippedFixture.execute(connection, "PRAGMA cache_size = 2");
        ShippedFixture.execute(connection, "BEGIN");
        insert(400_000);

        assertThat(Files.size(copy.wal())).isGreaterThan(before + 10 * FRAME);
        assertThat(frames.committed()).isEqualTo(before);
        ShippedFixture.execute(connection, "ROLLBACK");
        assertThat(frames.committed()).isEqualTo(before);
        insert(10);
        long after = frames.committed();
        assertThat(after).isGreaterThan(before).isLessThan(before + 10 * FRAME);
        assertThat(frames.frames()).isEqualTo(framesBySqlite());
    }

    @Test
    void pagesWrittenTwiceInATransactionShouldCount() throws SQLException, IOException {
        ShippedFixture.execute(connection, "PRAGMA cache_size = 2");
        ShippedFixture.execute(connection, "BEGIN");
        for (int row = 0; row < 30; row++) {
            insert(6_000);
            ShippedFixture.execute(connection, "UPDATE t SET x = randomblob(5000) WHERE rowid % 3 = 0");
            frames.committed();
        }
        ShippedFixture.execute(connection, "COMMIT");

        frames.committed();
        assertThat(frames.frames()).isEqualTo(framesBySqlite()).isPositive();
    }

    @Test
    void tornOrChangedTailShouldNotCount() throws SQLException, IOException {
        insert(10);
        long before = frames.committed();
        insert(20_000);
        byte[] whole = Files.readAllBytes(copy.wal());

        for (int cut = 1; cut < whole.length - before; cut += 997) {
            assertThat(committedOf(Arrays.copyOf(whole, whole.length - cut))).isEqualTo(before);
        }
        for (int at = (int) before; at < whole.length; at += 487) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            assertThat(committedOf(changed)).isEqualTo(before);
        }
        assertThat(committedOf(whole)).isEqualTo(whole.length);
    }

    private long committedOf(byte[] log) throws IOException {
        Path other = Files.write(directory.resolve("other"), log);
        try (PlainFile read = new PlainFile(other)) {
            return new WalFrames(read).committed();
        }
    }

    @Test
    void headerThatIsNoneShouldMeanNothing() throws IOException {
        byte[] whole = Files.readAllBytes(copy.wal());
        byte[] changed = whole.clone();
        changed[17] ^= 1;

        assertThat(committedOf(new byte[0])).isZero();
        assertThat(committedOf(Arrays.copyOf(whole, 31))).isZero();
        assertThat(committedOf(changed)).isZero();
    }

    @Test
    void emptiedLogShouldBeSeenAndReadFromItsBeginning() throws SQLException, IOException {
        insert(50_000);
        frames.committed();
        assertThat(WorkingCopy.checkpoint(connection, "TRUNCATE")).isZero();

        assertThat(frames.isRestarted()).isTrue();
        frames.forget();
        assertThat(frames.committed()).isZero();
        assertThat(frames.frames()).isZero();
        insert(10);
        assertThat(frames.isRestarted()).isFalse();
        assertThat(frames.committed()).isEqualTo(Files.size(copy.wal()));
    }

    @Test
    void framesOfAnOlderLogBehindANewOneShouldNotCount() throws SQLException, IOException {
        insert(200_000);
        frames.committed();
        // Moved, but not emptied: the next writer begins the file anew.
        assertThat(WorkingCopy.checkpoint(connection, "FULL")).isPositive();
        insert(10);

        assertThat(frames.isRestarted()).isTrue();
        frames.forget();
        assertThat(frames.committed()).isPositive().isLessThan(Files.size(copy.wal()) / 2);
        assertThat(frames.frames()).isEqualTo(framesBySqlite());
    }

    @Test
    void interruptedThreadShouldReadToo() throws SQLException, IOException {
        insert(10);
        Thread.currentThread().interrupt();

        long committed = frames.committed();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(committed).isEqualTo(Files.size(copy.wal()));
    }
}
