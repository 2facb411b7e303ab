package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.ejb.db.log.DatabaseLog;
import org.specstar.ejb.db.log.LogTimes;
import org.specstar.ejb.db.log.S3LogBucket;
import org.specstar.ejb.s3.S3Bucket;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.testing.s3.S3Server;

class DeploymentRowIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void nodesThatStartTogetherShouldAgree() {
        Database database = new PostgresDatabase(PostgresFixture.freshDatabase());
        new Migrations(database).run();

        List<CompletableFuture<String>> ids = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> new DeploymentRow(database).id()))
                .toList();

        assertThat(ids.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(new DeploymentRow(database).hasOthers()).isFalse();
    }

    @Test
    void idShouldBeInTheBucketThatHoldsTheDatabase() {
        S3Server server = S3Server.shared();
        S3Settings.Keys keys = new S3Settings.Keys(server.accessKey(), server.secretKey());
        S3Settings settings = S3Settings.of(server.endpoint(), "specstar", keys).withPrefix(UUID.randomUUID() + "/");
        try (S3Bucket bucket = new S3Bucket(settings)) {
            bucket.probe();
            Database first = started(bucket, "first");
            String id = new DeploymentRow(first).id();
            first.close();

            Database next = started(bucket, "next");

            assertThat(new DeploymentRow(next).id()).isEqualTo(id);
            next.close();
        }
    }

    private Database started(S3Bucket bucket, String name) {
        DatabaseLog log = new DatabaseLog(directory.resolve(name), new S3LogBucket(bucket), LogTimes.STANDARD);
        Database database = SqliteDatabase.shipped(log);
        database.start();
        new Migrations(database).run();
        return database;
    }
}
