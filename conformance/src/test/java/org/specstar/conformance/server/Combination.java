package org.specstar.conformance.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.specstar.testing.s3.S3Server;

/** The storages that come with the platform, each with what it needs: real servers, and a place in them of its own. */
public enum Combination {
    MEMORY,
    DISK,
    POSTGRES,
    POSTGRES_DISK,
    POSTGRES_DISK_S3,
    POSTGRES_S3,
    S3;

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    /** The word in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean hasPostgres() {
        return name().startsWith("POSTGRES");
    }

    public boolean hasBucket() {
        return name().endsWith("S3");
    }

    /** Environment variables for a deployment that shares its servers with other tests, but no data. */
    public Map<String, String> environment() {
        return environment(hasPostgres() ? PostgresServer.shared() : null, hasBucket() ? S3Server.shared() : null);
    }

    /** The same on these servers, which those may be null that are not needed. */
    public Map<String, String> environment(@Nullable PostgresServer postgres, @Nullable S3Server s3) {
        Map<String, String> environment = new HashMap<>(Map.of("SPECSTAR_STORAGE", word()));
        if (postgres != null) {
            environment.put("SPECSTAR_DB_URL", postgres.freshDatabase());
            environment.put("SPECSTAR_DB_USER", "postgres");
        }
        if (s3 != null) {
            environment.put("SPECSTAR_S3_ENDPOINT", s3.endpoint().toString());
            environment.put("SPECSTAR_S3_BUCKET", "specstar-" + BUCKETS.incrementAndGet());
            environment.put("SPECSTAR_S3_ACCESS_KEY", s3.accessKey());
            environment.put("SPECSTAR_S3_SECRET_KEY", s3.secretKey());
        }
        return environment;
    }

    /** A server on this storage that is not started yet. */
    public LaunchedServer server() {
        return LaunchedServer.with(word(), environment());
    }
}
