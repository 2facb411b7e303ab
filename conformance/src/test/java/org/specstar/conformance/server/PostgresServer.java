package org.specstar.conformance.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that keeps what it acknowledges, on a port and a directory that it keeps over restarts. */
public final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path directory;
    private EmbeddedPostgres running;

    private PostgresServer(Path directory) {
        this.directory = directory;
        this.running = started(directory, 0);
    }

    /** The one server that all tests of this JVM share: nobody stops it. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A server of one's own, running. */
    public static PostgresServer start() {
        try {
            return new PostgresServer(Files.createTempDirectory("postgres-server"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres started(Path directory, int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC URL of an empty database that nobody else uses; its owner is {@code postgres}, without a password. */
    public String freshDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.getJdbcUrl("postgres", name);
    }

    /** Stops the server; its data stay. */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the stopped server again, on the same port and data. */
    public void startAgain() {
        running = started(directory, running.getPort());
    }

    @Override
    public void close() {
        stop();
    }

    /** Started when a test asks for it first. */
    private static final class Shared {
        static final PostgresServer SERVER = start();
    }
}
