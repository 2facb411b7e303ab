package org.specstar.ejb.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specstar.StorageException;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Databases;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.jpa.JpaStorage;
import org.specstar.ejb.jpa.JpaStorageFactory;
import org.specstar.schema.ModelCatalog;
import org.specstar.storage.Dependency;
import org.specstar.storage.OpenStorage;
import org.specstar.storage.StorageEnvironment;
import org.specstar.storage.StorageFactory;
import org.specstar.storage.file.FileBlobStore;

/** Storages whose rows are in a database, embedded or not. */
final class DatabaseStorage implements StorageFactory {
    private static final int SECONDS_TO_ANSWER = 2;

    private final StorageKind kind;
    private final JpaStorageFactory jpa;
    private final Buckets buckets;
    private final ModelCatalog catalog;
    private final Map<String, StorageFactory> own;

    /** @param own the application's factories by name, which models may choose for their payloads */
    DatabaseStorage(
            StorageKind kind,
            JpaStorageFactory jpa,
            Buckets buckets,
            ModelCatalog catalog,
            Map<String, StorageFactory> own) {
        this.kind = kind;
        this.jpa = jpa;
        this.buckets = buckets;
        this.catalog = catalog;
        this.own = Map.copyOf(own);
    }

    @Override
    public String name() {
        return kind.text();
    }

    @Override
    public OpenStorage build(StorageEnvironment environment, BlobStore binaries) {
        Database database = database();
        database.start();
        try {
            return opened(database, environment, binaries);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private OpenStorage opened(Database database, StorageEnvironment environment, BlobStore binaries) {
        new Migrations(database).run();
        PayloadSetup payloads = PayloadSetup.of(kind, catalog, own, environment, buckets);
        requireOwn(database, environment, payloads.useFiles(catalog) || binaries instanceof FileBlobStore);
        JpaStorage storage = jpa.storage(database, environment.units(), binaries, payloads.places(catalog));
        List<Dependency> dependencies = new ArrayList<>(payloads.dependencies());
        dependencies.add(new Dependency("database", () -> check(database)));
        return new OpenStorage(storage, dependencies, () -> {
            storage.close();
            database.close();
        });
    }

    /** @param files whether anything new goes into the data directory; else what may still lie there is enough */
    private void requireOwn(Database database, StorageEnvironment environment, boolean files) {
        DeploymentMark mark = DeploymentMark.of(database);
        MarkedPlace directory = new MarkedFiles(environment.data());
        if (files || directory.holdsAnything()) {
            mark.require(directory);
        }
        buckets.opened().map(MarkedBucket::new).ifPresent(mark::require);
    }

    private static void check(Database database) {
        try (Connection connection = database.connect()) {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new StorageException(database.place() + " does not answer");
            }
            database.problem().ifPresent(problem -> {
                throw new StorageException(problem);
            });
        } catch (SQLException e) {
            throw new StorageException("Cannot reach " + database.place() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<BlobStore> buildBlobStore(StorageEnvironment environment) {
        return switch (kind.binaries()) {
            case FILES -> Optional.of(new FileBlobStore(environment.data().resolve("blobs")));
            case BUCKET -> Optional.of(buckets.binaries(environment));
            case DATABASE -> Optional.of(inRows(environment));
            case MEMORY -> Optional.empty();
        };
    }

    private BlobStore inRows(StorageEnvironment environment) {
        boolean hasRows = environment
                .settings()
                .apply(StorageKind.KEY)
                .flatMap(word -> StorageKind.find(StorageKind.KEY, word.strip()))
                .filter(StorageKind::isPostgres)
                .isPresent();
        if (!hasRows) {
            throw new SettingException(
                    StorageOpener.BINARIES, "binaries can be in PostgreSQL only where " + StorageKind.KEY + " is");
        }
        return jpa.binaries(environment.units());
    }

    private static Database database() {
        try {
            return Databases.configured();
        } catch (SQLException e) {
            throw new StorageException("The database cannot be set up: " + e.getMessage(), e);
        }
    }
}
