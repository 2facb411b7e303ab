package org.specstar.ejb.db;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;

/**
 * Which database, and how it is reached.
 *
 * @param data directory of the embedded database's file
 * @param url JDBC URL of PostgreSQL; empty text unless the storage is on PostgreSQL
 * @param allowUnsafe whether a PostgreSQL that may lose acknowledged writes is accepted; for tests
 */
public record DatabaseSettings(
        StorageKind storage, Path data, String url, String user, String password, boolean allowUnsafe) {
    private static final String STORAGE = "specstar.storage";
    static final String URL = "specstar.db.url";
    static final String ALLOW_UNSAFE = "specstar.db.allow-unsafe";

    /** PostgreSQL at a URL. */
    public static DatabaseSettings postgres(String url, String user, String password) {
        return new DatabaseSettings(StorageKind.POSTGRES, Path.of("."), url, user, password, false);
    }

    /** The embedded database in a directory. */
    public static DatabaseSettings embedded(Path data) {
        return new DatabaseSettings(StorageKind.DISK, data.toAbsolutePath().normalize(), "", "", "", false);
    }

    /**
     * The settings among all those of the deployment.
     *
     * @param lookup value of a key
     * @throws SettingException naming the key that is missing or makes no sense
     */
    public static DatabaseSettings read(Function<String, Optional<String>> lookup) {
        Function<String, String> text =
                key -> lookup.apply(key).map(String::strip).orElse("");
        StorageKind storage = kind(text.apply(STORAGE));
        Path data = Path.of(lookup.apply("specstar.data").map(String::strip).orElse("data"));
        if (!storage.isPostgres()) {
            return new DatabaseSettings(storage, data.toAbsolutePath().normalize(), "", "", "", false);
        }
        return new DatabaseSettings(
                storage,
                data.toAbsolutePath().normalize(),
                postgresUrl(text.apply(URL)),
                text.apply("specstar.db.user"),
                lookup.apply("specstar.db.password").orElse(""),
                Boolean.parseBoolean(text.apply(ALLOW_UNSAFE)));
    }

    private static StorageKind kind(String text) {
        return Arrays.stream(StorageKind.values())
                .filter(kind -> kind.text().equals(text.isEmpty() ? StorageKind.DISK.text() : text))
                .findFirst()
                .orElseThrow(() -> new SettingException(STORAGE, "'" + text + "' is no storage"));
    }

    private static String postgresUrl(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new SettingException(
                    URL, "storage postgres needs a URL like jdbc:postgresql://host:5432/name" + found(url));
        }
        return url;
    }

    private static String found(String url) {
        return url.isEmpty() ? "" : ", not '" + url + "'";
    }

    /** Without the password, which must reach no log. */
    @Override
    public String toString() {
        return storage.isPostgres() ? "PostgreSQL at " + url + " as " + user : "embedded database in " + data;
    }
}
