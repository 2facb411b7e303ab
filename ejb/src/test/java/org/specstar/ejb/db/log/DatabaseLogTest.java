package org.specstar.ejb.db.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.SqliteDatabase;

class DatabaseLogTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private DirectoryBucket bucket;

    @BeforeEach
    void make() {
        bucket = new DirectoryBucket(directory.resolve("bucket"));
    }

    private ShippedFixture here() {
        return ShippedFixture.started(directory.resolve("here"), bucket);
    }

    private ShippedFixture elsewhere() {
        return ShippedFixture.started(directory.resolve("elsewhere"), bucket);
    }

    @Test
    void commitShouldBeFoundByTheNextStartElsewhere() throws SQLException {
        try (ShippedFixture first = here()) {
            first.add("a", 100);
        }

        try (ShippedFixture second = elsewhere()) {
            assertThat(second.ids()).containsExactly("a");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyStartShouldFindWhatTheOneBeforeHad(long seed) throws SQLException {
        Random random = new Random(seed);
        List<String> content = List.of();

        for (int start = 0; start < 8; start++) {
            try (ShippedFixture database =
                    ShippedFixture.started(directory.resolve("start" + random.nextInt(3)), bucket)) {
                assertThat(database.content()).isEqualTo(content);
                writeAnything(database, random);
                content = database.content();
                assertThat(database.texts("PRAGMA integrity_check")).containsExactly("ok");
            }
        }
    }

    private static void writeAnything(ShippedFixture database, Random random) throws SQLException {
        for (int unit = random.nextInt(60); unit > 0; unit--) {
            try (Connection connection = database.database().connect()) {
                // So small a cache makes SQLite write into its log before the end, and overwrite what it has written.
                ShippedFixture.execute(connection, "PRAGMA cache_size = 2");
                connection.setAutoCommit(false);
                for (int row = random.nextInt(12); row > 0; row--) {
                    change(connection, random);
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    private static void change(Connection connection, Random random) throws SQLException {
        String id = Integer.toString(random.nextInt(40));
        switch (random.nextInt(4)) {
            case 0 -> ShippedFixture.execute(connection, "DELETE FROM body WHERE id = '" + id + "'");
            case 1 ->
                ShippedFixture.execute(
                        connection,
                        "UPDATE body SET bytes = randomblob(" + random.nextInt(9_000) + ") WHERE id < '" + id + "'");
            default ->
                ShippedFixture.execute(
                        connection,
                        "INSERT OR REPLACE INTO body VALUES ('" + id + "', randomblob(" + random.nextInt(30_000)
                                + "))");
        }
    }

    @Test
    void whatIsRolledBackShouldNotBeShipped() throws SQLException {
        try (ShippedFixture first = here()) {
            first.add("a", 100);
            try (Connection connection = first.database().connect()) {
                ShippedFixture.execute(connection, "PRAGMA cache_size = 2");
                connection.setAutoCommit(false);
                ShippedFixture.insert(connection, "b", 200_000);
                connection.rollback();
            }
            long before = bucket.list(LogKeys.LOG, "").size();
            first.add("c", 100);
            assertThat(bucket.list(LogKeys.LOG, "")).hasSize((int) before + 1);
        }

        try (ShippedFixture second = elsewhere()) {
            assertThat(second.ids()).containsExactly("a", "c");
        }
    }

    @Test
    void commitShouldWaitForTheBucket() throws Exception {
        try (ShippedFixture first = here()) {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch answer = new CountDownLatch(1);
            bucket.beforeCreate(() -> {
                asked.countDown();
                awaited(answer);
            });

            CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> added(first, "a"));
            asked.await();

            assertThat(first.ids()).containsExactly("a");
            assertThat(commit).isNotDone();
            answer.countDown();
            commit.join();
        }
    }

    @Test
    void writersShouldShareARoundTrip() throws Exception {
        try (ShippedFixture first = ShippedFixture.started(directory.resolve("here"), bucket, LogTimes.STANDARD)) {
            first.add("first", 10);
            int before = bucket.list(LogKeys.LOG, "").size();
            CountDownLatch answer = new CountDownLatch(1);
            bucket.beforeCreate(() -> awaited(answer));
            List<CompletableFuture<Void>> commits = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                String id = "w" + writer;
                commits.add(CompletableFuture.runAsync(() -> added(first, id), task -> new Thread(task).start()));
            }
            await().until(() -> first.ids().size() == 7);

            answer.countDown();
            CompletableFuture.allOf(commits.toArray(CompletableFuture[]::new)).join();

            assertThat(bucket.list(LogKeys.LOG, "").size() - before).isEqualTo(2);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new StorageException("interrupted", e);
        }
    }

    private static void added(ShippedFixture database, String id) {
        try {
            database.add(id, 100);
        } catch (SQLException e) {
            throw new StorageException("refused", e);
        }
    }

    @Test
    void bucketOutOfReachShouldRefuseWritersUntilItIsBack() throws SQLException {
        try (ShippedFixture first = here()) {
            first.add("a", 100);
            bucket.down(true);

            assertThatThrownBy(() -> first.add("b", 100)).hasMessageContaining("may or may not");
            assertThatThrownBy(() -> first.add("c", 100))
                    .hasMessageContaining("Nothing can be written at present")
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("HYT00"));
            assertThat(first.database().problem()).isPresent();
            assertThat(first.ids()).containsExactly("a", "b");
            bucket.down(false);
            await().until(() -> first.database().problem().isEmpty());
            first.add("d", 100);
        }

        try (ShippedFixture second = elsewhere()) {
            assertThat(second.ids()).containsExactly("a", "b", "d");
        }
    }

    @Test
    void pieceThatArrivedWithoutAnAnswerShouldNotBeTakenForAnothers() throws SQLException {
        try (ShippedFixture first = here()) {
            bucket.losingAnswers(true);

            assertThatThrownBy(() -> first.add("a", 100)).hasMessageContaining("may or may not");
            bucket.losingAnswers(false);
            await().until(() -> first.database().problem().isEmpty());
            first.add("b", 100);
        }

        try (ShippedFixture second = elsewhere()) {
            assertThat(second.ids()).containsExactly("a", "b");
        }
    }

    @Test
    void migrationsShouldBeStoredAtTheStop() throws SQLException {
        SqliteDatabase first = shipped("first");
        first.start();
        new Migrations(first).run();
        first.close();

        SqliteDatabase second = shipped("second");
        second.start();
        try (Connection connection = second.connect()) {
            ShippedFixture.execute(connection, "SELECT count(*) FROM specstar_schema_history");
        } finally {
            second.close();
        }
    }

    private SqliteDatabase shipped(String name) {
        return SqliteDatabase.shipped(new DatabaseLog(directory.resolve(name), bucket, LogTimes.STANDARD));
    }

    @Test
    void startWithoutTheBucketShouldFail() {
        bucket.down(true);

        assertThatThrownBy(this::here).isInstanceOf(StorageException.class).hasMessage("Out of reach");
    }

    @Test
    void connectionShouldBeRefusedBeforeTheStartAndAfterTheStop() throws SQLException {
        ShippedFixture first = here();
        try (Connection connection = first.database().connect()) {
            first.close();

            assertThatThrownBy(() -> connection.createStatement()).hasMessageContaining("not started, or stopped");
            assertThatThrownBy(() -> first.database().connect()).hasMessageContaining("not started, or stopped");
        }
    }
}
