package org.specstar.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.specstar.testing.s3.S3Server;

/** A server on one storage, started by the launcher of the checkout, with the PostgreSQL and the bucket that it needs. */
final class BenchmarkServer implements AutoCloseable {
    private static final int TRIES = 600;

    private final int port;
    private final Process launcher;
    private final @Nullable EmbeddedPostgres postgres;

    private BenchmarkServer(int port, Process launcher, @Nullable EmbeddedPostgres postgres) {
        this.port = port;
        this.launcher = launcher;
        this.postgres = postgres;
    }

    /** @param home directory of the checkout */
    static BenchmarkServer start(Path home, String storage) throws IOException {
        EmbeddedPostgres postgres = storage.startsWith("postgres") ? database() : null;
        int port = freePort();
        Path data = Files.createTempDirectory("specstar-benchmark-" + storage);
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("specstar").toString(),
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--storage",
                storage,
                "--models",
                home.resolve("benchmarks/served/target/specstar-benchmark-models-0.1.0-SNAPSHOT.jar")
                        .toString());
        builder.environment().putAll(environment(storage, postgres));
        Process launcher = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("launcher.log").toFile())
                .start();
        BenchmarkServer server = new BenchmarkServer(port, launcher, postgres);
        server.awaitAnswer();
        return server;
    }

    private static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> environment(String storage, @Nullable EmbeddedPostgres postgres) {
        Map<String, String> environment = new HashMap<>();
        if (postgres != null) {
            environment.put("SPECSTAR_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
            environment.put("SPECSTAR_DB_USER", "postgres");
        }
        if (storage.endsWith("s3")) {
            S3Server s3 = S3Server.shared();
            environment.put("SPECSTAR_S3_ENDPOINT", s3.endpoint().toString());
            environment.put("SPECSTAR_S3_BUCKET", "benchmark-" + storage);
            environment.put("SPECSTAR_S3_ACCESS_KEY", s3.accessKey());
            environment.put("SPECSTAR_S3_SECRET_KEY", s3.secretKey());
        }
        return environment;
    }

    int port() {
        return port;
    }

    private void awaitAnswer() {
        for (int tries = 0; !answers(); tries++) {
            if (tries == TRIES || !launcher.isAlive()) {
                throw new IllegalStateException("The server does not start");
            }
            pause();
        }
    }

    private boolean answers() {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.ask("GET", "/issue?limit=1", new byte[0]).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        launcher.destroy();
        launcher.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        if (postgres != null) {
            postgres.close();
        }
    }
}
