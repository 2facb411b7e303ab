package org.specstar.ejb.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.config.BackendConfigSource;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind.Rows;
import org.specstar.ejb.db.log.DatabaseLog;
import org.specstar.ejb.db.log.LogTimes;
import org.specstar.ejb.db.log.S3LogBucket;
import org.specstar.ejb.s3.S3Bucket;
import org.specstar.ejb.s3.S3Settings;

/**
 * The database of this deployment. There is one object for each, however many data sources a server makes: the writers
 * of the embedded one take turns through it.
 */
public final class Databases {
    private static final ConcurrentMap<Key, Database> OPENED = new ConcurrentHashMap<>();

    private Databases() {}

    /** What tells databases apart; the bucket is null for those that are in none. */
    private record Key(DatabaseSettings database, @Nullable S3Settings bucket) {}

    /** The database that the deployment's settings name; nothing is contacted. */
    public static Database configured() throws SQLException {
        DatabaseSettings settings = DatabaseSettings.read(Databases::setting);
        boolean inBucket = settings.storage().rows() == Rows.EMBEDDED_IN_BUCKET;
        return of(new Key(settings, inBucket ? S3Settings.read(Databases::setting) : null));
    }

    /** The database of some settings that is in no bucket, always the same object for equal ones. */
    public static Database of(DatabaseSettings settings) throws SQLException {
        return of(new Key(settings, null));
    }

    private static Database of(Key key) throws SQLException {
        Database known = OPENED.get(key);
        return known != null ? known : add(key);
    }

    private static synchronized Database add(Key key) throws SQLException {
        Database known = OPENED.get(key);
        if (known != null) {
            return known;
        }
        Database database = key.bucket() == null ? open(key.database()) : open(key.database(), key.bucket());
        OPENED.put(key, database);
        return database;
    }

    private static Database open(DatabaseSettings settings) throws SQLException {
        return switch (settings.storage().rows()) {
            case POSTGRES -> new PostgresDatabase(settings);
            case EMBEDDED -> SqliteDatabase.in(settings.data());
            case MEMORY, EMBEDDED_IN_BUCKET -> SqliteDatabase.temporary();
        };
    }

    private static Database open(DatabaseSettings settings, S3Settings settingsOfBucket) {
        S3Bucket bucket = new S3Bucket(settingsOfBucket);
        DatabaseLog log =
                new DatabaseLog(settings.data().resolve("database"), new S3LogBucket(bucket), LogTimes.STANDARD);
        return SqliteDatabase.shipped(log, () -> requireConditions(bucket));
    }

    /** Two servers that both write are told apart by what the bucket refuses. */
    private static void requireConditions(S3Bucket bucket) {
        if (!bucket.probe().conditionalCreate()) {
            throw new SettingException(
                    S3Settings.ENDPOINT,
                    "the server there overwrites objects although it is asked not to (If-None-Match); a database"
                            + " cannot be kept in it, but payloads and binaries can: use postgres-s3");
        }
    }

    /**
     * MicroProfile Config as the application sees it. The server's pool asks from threads that belong to no application,
     * and there it may be missing: then what it would read by default.
     */
    static Optional<String> setting(String key) {
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
