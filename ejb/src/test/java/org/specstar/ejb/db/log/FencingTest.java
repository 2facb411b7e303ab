package org.specstar.ejb.db.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;

/** Two servers and one bucket. The second one's start is what ends the first one's writing. */
class FencingTest {
    private static final LogTimes SILENT = times(Duration.ofHours(1), Duration.ofMillis(50));
    private static final LogTimes IMPATIENT = times(Duration.ofHours(1), Duration.ofHours(1));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static LogTimes times(Duration heartbeat, Duration young) {
        return new LogTimes(200_000, 20_000, heartbeat, young, Duration.ofMillis(500), Duration.ofMillis(20));
    }

    private ShippedFixture started(String name, LogTimes times) {
        return ShippedFixture.started(directory.resolve(name), bucket(), times);
    }

    private DirectoryBucket bucket() {
        return new DirectoryBucket(directory.resolve("bucket"));
    }

    @Test
    void ownerShouldAcknowledgeNothingAfterAnotherHasTakenOver() throws SQLException {
        try (ShippedFixture old = started("old", SILENT)) {
            old.add("a", 100);

            try (ShippedFixture taker = started("taker", SILENT)) {
                taker.add("b", 100);
                assertThatThrownBy(() -> old.add("c", 100)).hasMessageContaining("Another server has taken over");
                assertThatThrownBy(() -> old.add("d", 100)).hasMessageContaining("Another server has taken over");
                assertThatThrownBy(old::ids).hasMessageContaining("Another server has taken over");
                assertThat(old.database().problem()).isPresent();
                taker.add("e", 100);
                assertThat(taker.ids()).containsExactly("a", "b", "e");
            }
        }

        try (ShippedFixture next = started("next", SILENT)) {
            assertThat(next.ids()).containsExactly("a", "b", "e");
        }
    }

    @Test
    void commitUnderWayWhileAnotherTakesOverShouldFail() throws Exception {
        DirectoryBucket slow = bucket();
        try (ShippedFixture old = ShippedFixture.started(directory.resolve("old"), slow, SILENT)) {
            old.add("a", 100);
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            slow.beforeCreate(() -> {
                asked.countDown();
                awaited(goOn);
            });
            CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> added(old, "late"));
            asked.await();

            try (ShippedFixture taker = started("taker", SILENT)) {
                taker.add("b", 100);
                goOn.countDown();

                assertThatThrownBy(commit::join).rootCause().hasMessageContaining("Another server has taken over");
                assertThat(taker.ids()).containsExactly("a", "b");
            }
        }
    }

    @Test
    void pieceThatArrivesBeforeTheSealShouldBeKept() throws SQLException {
        DirectoryBucket watched = bucket();
        try (ShippedFixture old = started("old", SILENT)) {
            old.add("a", 100);
            // Between the reading of the log and its end.
            watched.beforeCreate(() -> {
                watched.beforeCreate(() -> {});
                added(old, "justInTime");
            });

            try (ShippedFixture taker = ShippedFixture.started(directory.resolve("taker"), watched, SILENT)) {
                assertThat(taker.ids()).containsExactly("a", "justInTime");
                assertThatThrownBy(() -> old.add("c", 100)).hasMessageContaining("Another server has taken over");
            }
        }
    }

    @Test
    void signOfLifeShouldKeepOthersOff() throws SQLException {
        try (ShippedFixture owner = started("owner", IMPATIENT)) {
            owner.add("a", 100);

            assertThatThrownBy(() -> started("other", IMPATIENT))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use by another server");
            owner.add("b", 100);
        }
    }

    @Test
    void sameDirectoryShouldNotWaitForItself() {
        // Without the lock of its directory, as if its process had been killed.
        DatabaseLog former = new DatabaseLog(directory.resolve("same"), bucket(), IMPATIENT);
        former.start(new FreeTurn());

        try (ShippedFixture next = started("same", IMPATIENT)) {
            assertThat(next.database().problem()).isEmpty();
        }
        former.close();
    }

    private static final class FreeTurn implements Turn {
        @Override
        public void take() {}

        @Override
        public void give() {}
    }

    @Test
    void cleanStopShouldLetOthersStartAtOnce() throws SQLException {
        try (ShippedFixture owner = started("owner", IMPATIENT)) {
            owner.add("a", 100);
        }

        try (ShippedFixture other = started("other", IMPATIENT)) {
            assertThat(other.ids()).containsExactly("a");
        }
    }

    @Test
    void starterShouldWaitUntilTheLastSignIsOld() {
        LogTimes dying = new LogTimes(
                200_000,
                20_000,
                Duration.ofHours(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(10),
                Duration.ofMillis(20));
        try (ShippedFixture dead = started("dead", dying)) {
            try (ShippedFixture next = started("next", dying)) {
                assertThat(next.database().problem()).isEmpty();
            }
            assertThat(dead.database().place()).contains("bucket");
        }
    }

    @Test
    void signOfTheNextOwnerShouldStopAnIdleOne() {
        LogTimes lively = times(Duration.ofMillis(20), Duration.ofMillis(1));
        try (ShippedFixture idle = started("idle", lively);
                ShippedFixture taker = started("taker", lively)) {
            await().untilAsserted(() -> assertThat(idle.database().problem()).isPresent());

            assertThat(taker.database().problem()).isEmpty();
        }
    }

    @Test
    void connectionOfAFormerStartShouldNotWriteIntoTheNext() throws SQLException {
        ShippedFixture fixture = started("same", SILENT);
        try (Connection left = fixture.database().connect()) {
            left.setAutoCommit(false);
            fixture.close();
            fixture.database().start();

            assertThatThrownBy(() -> ShippedFixture.insert(left, "a", 1))
                    .hasMessageContaining("not started, or stopped");
        }
        fixture.close();
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
}
