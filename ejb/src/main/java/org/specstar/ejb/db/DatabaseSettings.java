package org.specstar.ejb.db;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;

/**
 * Which database, and how it is reached.
 *
 * @param data directory of the embedded database's file
 * @param url JDBC URL of PostgreSQL; empty text unless the storage is on PostgreSQL
 * @param owner who changes the tables; the user of the application unless another is given
 * @param allowUnsafe whether a PostgreSQL that may lose acknowledged writes is accepted; for tests
 */
public record DatabaseSettings(
        StorageKind storage, Path data, String url, Credentials user, Credentials owner, boolean allowUnsafe) {
    static final String URL = "specstar.db.url";
    static final String ALLOW_UNSAFE = "specstar.db.allow-unsafe";

    /** Who connects. */
    public record Credentials(String name, String password) {
        static final Credentials NONE = new Credentials("", "");

        /** Without the password, which must reach no log. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** PostgreSQL at a URL. */
    public static DatabaseSettings postgres(String url, String user, String password) {
        Credentials credentials = new Credentials(user, password);
        return new DatabaseSettings(StorageKind.POSTGRES, Path.of("."), url, credentials, credentials, false);
    }

    /** The same, with another user for changes of the tables. */
    public DatabaseSettings withOwner(Credentials given) {
        return new DatabaseSettings(storage, data, url, user, given, allowUnsafe);
    }

    /** The embedded database in a directory. */
    public static DatabaseSettings embedded(Path data) {
        return embedded(StorageKind.DISK, data.toAbsolutePath().normalize());
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
        StorageKind storage = kind(text.apply(StorageKind.KEY));
        Path data = Path.of(lookup.apply("specstar.data").map(String::strip).orElse("data"))
                .toAbsolutePath()
                .normalize();
        return storage.isPostgres() ? postgres(storage, data, lookup, text) : embedded(storage, data);
    }

    private static DatabaseSettings embedded(StorageKind storage, Path data) {
        return new DatabaseSettings(storage, data, "", Credentials.NONE, Credentials.NONE, false);
    }

    private static DatabaseSettings postgres(
            StorageKind storage, Path data, Function<String, Optional<String>> lookup, Function<String, String> text) {
        Credentials user = new Credentials(
                text.apply("specstar.db.user"),
                lookup.apply("specstar.db.password").orElse(""));
        String owner = text.apply("specstar.db.owner.user");
        return new DatabaseSettings(
                storage,
                data,
                postgresUrl(text.apply(URL)),
                user,
                owner.isEmpty()
                        ? user
                        : new Credentials(
                                owner,
                                lookup.apply("specstar.db.owner.password").orElse("")),
                Boolean.parseBoolean(text.apply(ALLOW_UNSAFE)));
    }

    /** A storage that the application brings has its rows where we do not know; ours is then there for nothing. */
    private static StorageKind kind(String text) {
        return text.isEmpty()
                ? StorageKind.DISK
                : StorageKind.find(StorageKind.KEY, text).orElse(StorageKind.MEMORY);
    }

    private static String postgresUrl(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new SettingException(
                    URL, "storage postgres needs a URL like jdbc:postgresql://host:5432/name" + found(url));
        }
        return url;
    }

    private static String found(String url) {
        // Other forms of addresses hold the password before the host.
        return url.isEmpty() ? "" : ", not '" + url.replaceFirst("//.*", "//…") + "'";
    }

    /** Without the password, which must reach no log; parameters of the URL may hold one too. */
    @Override
    public String toString() {
        String server = url.replaceFirst("\\?.*", "");
        return storage.isPostgres()
                ? "PostgreSQL at " + server + (user.name().isEmpty() ? "" : " as " + user)
                : "embedded database in " + data;
    }
}
