package org.specstar.ejb.jpa;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.db.DatabaseSettings;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.testing.s3.S3Server;

/** Where the processes that are killed find the servers that are not, written into a file of their common directory. */
record CrashServers(Path directory, Properties places) {
    private static final String FILE = "servers.properties";

    /** Starts what is needed and writes down where it is. */
    static CrashServers started(Path directory, long seed) throws IOException {
        S3Server bucket = S3Server.shared();
        Properties places = new Properties();
        places.setProperty("seed", Long.toString(seed));
        places.setProperty("endpoint", bucket.endpoint().toString());
        places.setProperty("access", bucket.accessKey());
        places.setProperty("secret", bucket.secretKey());
        for (StorageKind kind : CombinationFixture.DURABLE) {
            if (kind.isPostgres()) {
                DatabaseSettings database = PostgresFixture.freshDatabase();
                places.setProperty(kind.text(), database.url());
                places.setProperty("user", database.user().name());
                places.setProperty("password", database.user().password());
            }
        }
        try (Writer file = Files.newBufferedWriter(directory.resolve(FILE))) {
            places.store(file, null);
        }
        return new CrashServers(directory, places);
    }

    static CrashServers read(Path directory) {
        Properties places = new Properties();
        try (Reader file = Files.newBufferedReader(directory.resolve(FILE))) {
            places.load(file);
            return new CrashServers(directory, places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of everything that is left to chance. */
    long seed() {
        return Long.parseLong(place("seed"));
    }

    Path data(StorageKind kind) {
        return directory.resolve(kind.text());
    }

    DatabaseSettings database(StorageKind kind) {
        return DatabaseSettings.postgres(place(kind.text()), place("user"), place("password"));
    }

    S3Settings bucket(StorageKind kind) {
        S3Settings.Keys keys = new S3Settings.Keys(place("access"), place("secret"));
        return S3Settings.of(URI.create(place("endpoint")), "crash-" + kind.text(), keys)
                .withPrefix(directory.getFileName() + "/");
    }

    private String place(String name) {
        return Objects.requireNonNull(places.getProperty(name), name);
    }
}
