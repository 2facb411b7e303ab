package org.specstar.ejb.db.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.ejb.s3.S3Bucket;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.testing.s3.S3Server;

class S3LogBucketIT {
    private static final S3Settings.Limits SHORT =
            new S3Settings.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final S3Bucket objects = bucket(S3Server.shared());
    private final LogBucket bucket = new S3LogBucket(objects);

    private static S3Bucket bucket(S3Server server) {
        S3Settings.Keys keys = new S3Settings.Keys(server.accessKey(), server.secretKey());
        S3Bucket bucket = new S3Bucket(S3Settings.of(server.endpoint(), "specstar", keys)
                .withPrefix(UUID.randomUUID() + "/")
                .withLimits(SHORT));
        bucket.probe();
        return bucket;
    }

    @AfterEach
    void close() {
        objects.close();
    }

    @Test
    void keyShouldBeGivenOnce() {
        assertThat(bucket.create("database/log/1", new byte[] {1})).isTrue();
        assertThat(bucket.create("database/log/1", new byte[] {2})).isFalse();
        assertThat(bucket.create("database/log/2", new byte[] {3})).isTrue();

        assertThat(bucket.read("database/log/1")).hasValue(new byte[] {1});
        assertThat(bucket.list("database/log/", "database/log/1")).containsExactly("database/log/2");
        assertThat(bucket.lastModified("database/log/1")).isPresent();
        bucket.deleteAll(List.of("database/log/1"));
        assertThat(bucket.read("database/log/1")).isEmpty();
        assertThat(bucket.lastModified("database/log/1")).isEmpty();
        assertThat(bucket.download("database/log/1", directory.resolve("none"))).isFalse();
    }

    @Test
    void largeCommitAndItsSnapshotShouldComeBack() throws SQLException {
        List<String> ids;
        try (ShippedFixture first = ShippedFixture.started(directory.resolve("first"), bucket, LogTimes.STANDARD)) {
            first.add("large", 20_000_000);
            first.add("small", 100);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> bucket.list(LogKeys.SNAPSHOTS, "").size() == 2);
            first.add("after", 100);
            ids = first.ids();
        }

        try (ShippedFixture next = ShippedFixture.started(directory.resolve("next"), bucket, LogTimes.STANDARD)) {
            assertThat(next.ids()).isEqualTo(ids).containsExactly("after", "large", "small");
        }
    }

    @Test
    void ownerShouldAcknowledgeNothingAfterAnotherHasTakenOver() throws SQLException {
        // The bucket tells times in seconds.
        LogTimes silent = new LogTimes(
                200_000,
                20_000,
                Duration.ofHours(1),
                Duration.ofMillis(1),
                Duration.ofSeconds(10),
                Duration.ofMillis(50));
        try (ShippedFixture old = ShippedFixture.started(directory.resolve("old"), bucket, silent)) {
            old.add("a", 100);

            try (ShippedFixture taker = ShippedFixture.started(directory.resolve("taker"), bucket, silent)) {
                taker.add("b", 100);
                assertThatThrownBy(() -> old.add("c", 100)).hasMessageContaining("Another server has taken over");
                assertThat(taker.ids()).containsExactly("a", "b");
            }
        }
    }

    @Test
    void stoppedServerShouldRefuseWritersUntilItIsBack() throws SQLException {
        try (S3Server server = S3Server.start();
                S3Bucket own = bucket(server);
                ShippedFixture database = ShippedFixture.started(directory.resolve("first"), new S3LogBucket(own))) {
            database.add("a", 100);
            server.stop();

            assertThatThrownBy(() -> database.add("b", 100)).hasMessageContaining("may or may not");
            assertThatThrownBy(() -> database.add("c", 100)).hasMessageContaining("Nothing can be written at present");
            server.restart();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> database.database().problem().isEmpty());
            database.add("d", 100);
            assertThat(database.ids()).containsExactly("a", "b", "d");
        }
    }
}
