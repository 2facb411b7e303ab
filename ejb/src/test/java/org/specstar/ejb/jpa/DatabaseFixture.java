package org.specstar.ejb.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.ejb.db.SqliteDatabase;

/** A database with tables, made once for all tests of this process and emptied before each. */
final class DatabaseFixture {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final List<String> TABLES = List.of(
            "specstar_absence",
            "specstar_meta",
            "specstar_revision",
            "specstar_outbox",
            "specstar_import_progress",
            "specstar_idempotency",
            "specstar_unique",
            "specstar_reference",
            "specstar_sequence",
            "specstar_extraction",
            "specstar_blob",
            "specstar_blob_use",
            "specstar_upload",
            "specstar_upload_part");

    private final Database database;
    private final EntityManagerFixture entityManagers;

    private DatabaseFixture(Database database) {
        this.database = database;
        new Migrations(database).run();
        this.entityManagers = new EntityManagerFixture(database);
    }

    static DatabaseFixture embedded() {
        return Embedded.MADE.emptied();
    }

    static DatabaseFixture postgres() {
        return Postgres.MADE.emptied();
    }

    static Path directory() {
        try {
            Path directory = Files.createTempDirectory("specstar-test");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    EntityManagerFixture entityManagers() {
        return entityManagers;
    }

    private DatabaseFixture emptied() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM " + table);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Embedded {
        static final DatabaseFixture MADE = new DatabaseFixture(SqliteDatabase.in(directory(), LONGEST_WAIT));
    }

    private static final class Postgres {
        static final DatabaseFixture MADE =
                new DatabaseFixture(new PostgresDatabase(PostgresFixture.freshDatabase(), LONGEST_WAIT));
    }
}
