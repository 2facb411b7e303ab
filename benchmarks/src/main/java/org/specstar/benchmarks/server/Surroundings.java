package org.specstar.benchmarks.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specstar.testing.s3.S3Server;

/**
 * What a server needs around it.
 *
 * @param postgres one PostgreSQL or none
 */
record Surroundings(List<EmbeddedPostgres> postgres) {
    private static final String JAVA_OPTIONS = "SPECSTAR_JAVA_OPTIONS";

    static Surroundings of(Launch launch) throws IOException {
        return new Surroundings(launch.needsPostgres() ? List.of(database()) : List.of());
    }

    /** As safe as a database has to be: what it has acknowledged is on the disk. */
    private static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    Map<String, String> environment(Launch launch) {
        Map<String, String> environment = new HashMap<>();
        environment.put(JAVA_OPTIONS, launch.javaOptions(System.getenv().getOrDefault(JAVA_OPTIONS, "")));
        for (EmbeddedPostgres database : postgres) {
            environment.put("SPECSTAR_DB_URL", database.getJdbcUrl("postgres", "postgres"));
            environment.put("SPECSTAR_DB_USER", "postgres");
        }
        if (launch.needsBucket()) {
            S3Server s3 = S3Server.shared();
            environment.put("SPECSTAR_S3_ENDPOINT", s3.endpoint().toString());
            environment.put("SPECSTAR_S3_BUCKET", "benchmark-" + UUID.randomUUID());
            environment.put("SPECSTAR_S3_ACCESS_KEY", s3.accessKey());
            environment.put("SPECSTAR_S3_SECRET_KEY", s3.secretKey());
            // The bytes are to come from the server, not from the bucket.
            environment.put("SPECSTAR_BLOB_REDIRECT", "false");
        }
        return environment;
    }

    void close() throws IOException {
        for (EmbeddedPostgres database : postgres) {
            database.close();
        }
    }
}
