package org.specstar.ejb.db.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;

/** What lies in the bucket over time: snapshots come, what they make needless goes, and damage is never passed over. */
class BucketContentTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private DirectoryBucket bucket;

    @BeforeEach
    void make() {
        bucket = new DirectoryBucket(directory.resolve("bucket"));
    }

    private ShippedFixture started(String name) {
        return ShippedFixture.started(directory.resolve(name), bucket);
    }

    private void write(ShippedFixture database, String prefix, int units) throws SQLException {
        for (int unit = 0; unit < units; unit++) {
            database.add(prefix + unit, 5_000);
        }
    }

    /** Until a snapshot holds everything up to now, and what it makes needless is gone. */
    private void writeUntilSnapshots(ShippedFixture database, String prefix, int wanted) {
        int[] round = new int[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            write(database, prefix + round[0]++ + "-", 20);
            return newestSnapshots() >= wanted;
        });
    }

    private long newestSnapshots() {
        return bucket.list(LogKeys.SNAPSHOTS, LogKeys.snapshot(LogPosition.BEGINNING))
                .size();
    }

    private List<String> pieces() {
        return bucket.list(LogKeys.LOG, "");
    }

    @Test
    void snapshotsShouldComeUnderLoadAndTwoShouldBeKept() throws SQLException {
        List<String> content;
        try (ShippedFixture database = started("first")) {
            writeUntilSnapshots(database, "a", 2);
            writeUntilSnapshots(database, "b", 2);
            content = database.content();
        }

        assertThat(bucket.list(LogKeys.SNAPSHOTS, "")).hasSize(2);
        assertThat(bucket.list(LogKeys.FILES, "")).hasSize(2);
        try (ShippedFixture next = started("next")) {
            assertThat(next.content()).isEqualTo(content);
        }
    }

    @Test
    void piecesBeforeTheOlderSnapshotShouldGoButSealsShouldStay() throws SQLException {
        for (String name : List.of("one", "two", "three")) {
            try (ShippedFixture database = started(name)) {
                write(database, name, 3);
            }
        }
        try (ShippedFixture database = started("four")) {
            writeUntilSnapshots(database, "a", 2);
        }

        LogPosition older = LogKeys.snapshots(bucket).get(0);
        List<LogEntry> kept = pieces().stream()
                .filter(key -> LogKeys.entryAt(key).compareTo(older) <= 0)
                .map(key -> new EntryReader(bucket).read(key))
                .toList();
        assertThat(kept).hasSize(4).allSatisfy(entry -> assertThat(entry).isInstanceOf(Seal.class));
    }

    @Test
    void readerShouldHoldCheckpointsBackButNotWriters() throws SQLException {
        try (ShippedFixture database = started("first")) {
            write(database, "a", 2);
            try (Connection reader = database.database().connectWithoutLimits();
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM head")) {
                    assertThat(rows.getInt(1)).isEqualTo(2);
                }
                write(database, "b", 100);
                assertThat(newestSnapshots()).isZero();
            }
            writeUntilSnapshots(database, "c", 1);
        }
    }

    /** A reader with a turnless connection is known; one like this makes the checkpoint itself fail. */
    @Test
    void checkpointThatFailsForAReaderShouldLoseNothing() throws SQLException {
        List<String> content;
        try (ShippedFixture database = started("first")) {
            write(database, "a", 2);
            try (Connection reader = database.database().connect();
                    Statement statement = reader.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM head")) {
                assertThat(rows.next()).isTrue();
                write(database, "b", 100);
                assertThat(newestSnapshots()).isZero();
            }
            writeUntilSnapshots(database, "c", 1);
            write(database, "d", 5);
            content = database.content();
        }

        try (ShippedFixture next = started("next")) {
            assertThat(next.content()).isEqualTo(content);
        }
    }

    @Test
    void missingPieceShouldStopTheStart() throws SQLException {
        try (ShippedFixture database = started("first")) {
            write(database, "a", 6);
        }
        String lost = pieces().get(4);
        bucket.deleteAll(List.of(lost));

        assertThatThrownBy(() -> started("next"))
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("is missing, but there is");
    }

    @Test
    void filesThatAServerKeepsBesideItsObjectsShouldBePassedOver() throws SQLException {
        try (ShippedFixture database = started("first")) {
            write(database, "a", 2);
        }
        bucket.write(pieces().get(2) + "-unfinished", new byte[] {1});
        bucket.write(LogKeys.snapshot(LogPosition.BEGINNING) + "-unfinished", new byte[] {1});

        try (ShippedFixture next = started("next")) {
            assertThat(next.ids()).containsExactly("a0", "a1");
        }
    }

    @Test
    void changedPieceShouldStopTheStart() throws SQLException {
        try (ShippedFixture database = started("first")) {
            write(database, "a", 6);
        }
        String key = pieces().get(4);
        byte[] bytes = bucket.read(key).orElseThrow();
        bytes[bytes.length / 2] ^= 1;
        bucket.write(key, bytes);

        assertThatThrownBy(() -> started("next"))
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("its SHA-256 is not the one it was stored with");
    }

    @Test
    void damagedSnapshotShouldBeMadeUpForByTheOneBefore() throws SQLException {
        List<String> content;
        try (ShippedFixture database = started("first")) {
            writeUntilSnapshots(database, "a", 2);
            write(database, "b", 3);
            content = database.content();
        }
        List<String> files = bucket.list(LogKeys.FILES, "");
        bucket.write(files.get(files.size() - 1), new byte[] {1, 2, 3});

        try (ShippedFixture next = started("next")) {
            assertThat(next.content()).isEqualTo(content);
        }
    }

    @Test
    void logWithoutSnapshotShouldStopTheStart() throws SQLException {
        try (ShippedFixture database = started("first")) {
            write(database, "a", 1);
        }
        bucket.deleteAll(bucket.list(LogKeys.SNAPSHOTS, ""));

        assertThatThrownBy(() -> started("next"))
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("but no snapshot");
    }

    @Test
    void directoryShouldKnowABucketThatHasGoneBack() throws SQLException {
        for (int start = 0; start < 2; start++) {
            try (ShippedFixture database = started("same")) {
                write(database, "a" + start, 1);
            }
        }
        bucket.deleteAll(bucket.list("database/", ""));

        assertThatThrownBy(() -> started("same"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("older than the one that was here");
    }
}
