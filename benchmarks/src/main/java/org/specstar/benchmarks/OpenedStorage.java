package org.specstar.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.DatabaseSettings;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.ejb.jpa.JpaStorage;
import org.specstar.ejb.jpa.PayloadPlace;
import org.specstar.resource.Storage;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;
import org.specstar.unit.Units;

/**
 * An empty storage of one kind, for as long as the process runs.
 *
 * @param units those it takes part in
 * @param settled waits until its indexes are built
 */
record OpenedStorage(Storage storage, Units units, Runnable settled) {
    /** Most bytes of a payload that a deployment on disk keeps in its row. */
    private static final int SMALL = 8 << 10;

    static OpenedStorage of(String kind) throws IOException {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "memory" -> memory();
            case "disk" -> disk();
            case "postgres" -> postgres();
            default ->
                throw new IllegalArgumentException("--storage takes memory, disk or postgres, not '" + kind + "'");
        };
    }

    private static OpenedStorage memory() {
        LocalUnits units = new LocalUnits();
        return new OpenedStorage(new MemoryStorage(units), units, () -> {});
    }

    private static OpenedStorage disk() throws IOException {
        Path directory = Files.createTempDirectory("specstar-benchmark");
        return opened(
                SqliteDatabase.in(directory),
                directory,
                PayloadPlace.largeIn(new FilePayloadStore(directory.resolve("payloads")), SMALL));
    }

    private static OpenedStorage postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        DatabaseSettings settings =
                DatabaseSettings.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        return opened(
                new PostgresDatabase(settings), Files.createTempDirectory("specstar-benchmark"), PayloadPlace.inRow());
    }

    private static OpenedStorage opened(Database database, Path directory, PayloadPlace payloads) {
        new Migrations(database).run();
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(new PlainDataSource(database));
        settings.setMaximumPoolSize(10);
        HikariDataSource pool = new HikariDataSource(settings);
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "specstar",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        pool));
        ThreadEntityManagers managers = new ThreadEntityManagers(factory, pool);
        JpaStorage storage = new JpaStorage(
                database, managers, managers.units(), new FileBlobStore(directory.resolve("blobs")), payloads);
        return new OpenedStorage(storage, managers.units(), () -> {
            storage.awaitIndexes();
            analyze(database);
        });
    }

    /** What autovacuum does on its own a minute after so many rows have come. */
    private static void analyze(Database database) {
        if (database instanceof PostgresDatabase) {
            try (Connection connection = database.connectWithoutLimits();
                    Statement statement = connection.createStatement()) {
                statement.execute("VACUUM (ANALYZE)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
