package org.specstar.ejb.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.specstar.ejb.config.BackendConfigSource;
import org.specstar.ejb.config.StorageKind;

/**
 * The database of this deployment. There is one object for each, however many data sources a server makes: the writers
 * of the embedded one take turns through it.
 */
public final class Databases {
    private static final ConcurrentMap<DatabaseSettings, Database> OPENED = new ConcurrentHashMap<>();

    private Databases() {}

    /** The database that the deployment's settings name; nothing is contacted. */
    public static Database configured() throws SQLException {
        return of(DatabaseSettings.read(Databases::setting));
    }

    /** The database of some settings, always the same object for equal ones. */
    public static Database of(DatabaseSettings settings) throws SQLException {
        Database known = OPENED.get(settings);
        return known != null ? known : add(settings);
    }

    private static synchronized Database add(DatabaseSettings settings) throws SQLException {
        Database known = OPENED.get(settings);
        if (known != null) {
            return known;
        }
        Database database = open(settings);
        OPENED.put(settings, database);
        return database;
    }

    private static Database open(DatabaseSettings settings) throws SQLException {
        if (settings.storage().isPostgres()) {
            return new PostgresDatabase(settings);
        }
        return settings.storage() == StorageKind.MEMORY
                ? SqliteDatabase.temporary()
                : SqliteDatabase.in(settings.data());
    }

    /**
     * MicroProfile Config as the application sees it. The server's pool asks from threads that belong to no application,
     * and there it may be missing: then what it would read by default.
     */
    private static Optional<String> setting(String key) {
        try {
            return ConfigProvider.getConfig(Databases.class.getClassLoader()).getOptionalValue(key, String.class);
        } catch (IllegalStateException | LinkageError e) {
            return fromProcess(key);
        }
    }

    static Optional<String> fromProcess(String key) {
        return BackendConfigSource.ofProcess(key).or(() -> BackendConfigSource.setting(key));
    }
}
