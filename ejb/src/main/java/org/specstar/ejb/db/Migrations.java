package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/**
 * Brings the tables up to date, as the user who owns them. Runs once at start, before anything uses them and outside any transaction of the server;
 * several nodes may do it at the same time.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final String OWNER = "specstar.db.owner.user";
    private static final int SECONDS_TO_ANSWER = 5;

    private final Database database;

    public Migrations(Database database) {
        this.database = database;
    }

    /**
     * Applies what is missing.
     *
     * @throws StorageException if the database cannot be reached, or was written by a newer release
     * @throws org.specstar.ejb.config.SettingException if the database may lose what it acknowledges
     */
    public void run() {
        requireDatabase();
        Flyway flyway = flyway();
        try {
            refuseNewer(flyway);
            int applied = flyway.migrate().migrationsExecuted;
            grantAccess();
            LOG.info("{} is ready, {} migrations applied", database.place(), applied);
        } catch (FlywayException e) {
            throw new StorageException("The tables of " + database.place() + " cannot be brought up to date", e);
        }
    }

    private void requireDatabase() {
        try (Connection connection = database.connectWithoutLimits()) {
            database.requireDurability(connection);
        } catch (SQLException e) {
            throw new StorageException(
                    "Setting " + database.key() + ": cannot reach " + database.place() + ": " + e.getMessage(), e);
        }
        try (Connection connection = database.connectAsOwner()) {
            connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            throw new StorageException(
                    "Setting " + OWNER + ": cannot reach " + database.place() + " as the owner of its tables: "
                            + e.getMessage(),
                    e);
        }
    }

    private void grantAccess() {
        try (Connection owner = database.connectAsOwner()) {
            database.grantAccess(owner);
        } catch (SQLException e) {
            throw new StorageException(
                    "The user of the application could not be given access to the tables of " + database.place() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new UnpooledDataSource(database))
                .table("specstar_schema_history")
                // Named one by one: a search of the class path needs a way of its own for each server.
                .resourceProvider(new MigrationScripts(database.migrations()))
                .javaMigrationClassProvider(List::of)
                .loggers("slf4j")
                .load();
    }

    /** Flyway by itself only warns of migrations it does not know. */
    private void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new StorageException("The tables of " + database.place() + " have version " + version
                            + ", which this release does not know: start the release that made it, or a newer one");
                });
    }
}
