package org.specstar.ejb.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.specstar.StorageException;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Databases;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.job.MemoryProgressStore;
import org.specstar.ejb.jpa.JpaStorageFactory;
import org.specstar.ejb.jpa.PayloadPlace;
import org.specstar.ejb.unit.JtaUnits;
import org.specstar.resource.Storage;
import org.specstar.storage.file.DataDirectory;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;
import org.specstar.storage.memory.MemoryStorage;

/** Opens the storage that the settings name; the one place that knows which kinds there are. */
@ApplicationScoped
class StorageOpener {
    @Inject
    private JpaStorageFactory jpa;

    @Inject
    private JtaUnits units;

    OpenStorage open(Settings settings) {
        return settings.storage() == StorageKind.MEMORY ? memory() : onDisk(settings);
    }

    private OpenStorage memory() {
        return new OpenStorage(new MemoryStorage(units), new MemoryProgressStore(), () -> {});
    }

    private OpenStorage onDisk(Settings settings) {
        DataDirectory data = DataDirectory.open(settings.data());
        try {
            Database database = database();
            new Migrations(database).run();
            Storage storage = jpa.storage(
                    database, units, new FileBlobStore(data.resolve("blobs")), payloads(settings.storage(), data));
            return new OpenStorage(storage, jpa.progress(), data::close);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static PayloadPlace payloads(StorageKind kind, DataDirectory data) {
        return kind == StorageKind.POSTGRES
                ? PayloadPlace.inRow()
                : PayloadPlace.in(new FilePayloadStore(data.resolve("payloads")));
    }

    private static Database database() {
        try {
            return Databases.configured();
        } catch (SQLException e) {
            throw new StorageException("The database cannot be set up: " + e.getMessage(), e);
        }
    }
}
