package org.specstar.ejb.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.specstar.StorageException;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Databases;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.job.MemoryProgressStore;
import org.specstar.ejb.jpa.JpaStorageFactory;
import org.specstar.ejb.jpa.PayloadPlace;
import org.specstar.ejb.jpa.PayloadPlaces;
import org.specstar.ejb.unit.JtaUnits;
import org.specstar.id.ModelName;
import org.specstar.resource.Storage;
import org.specstar.revision.PayloadStore;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.RegisteredModel;
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

    /** @param catalog of which single models may keep their payloads elsewhere than the deployment */
    OpenStorage open(Settings settings, ModelCatalog catalog) {
        return settings.storage() == StorageKind.MEMORY ? memory() : onDisk(settings, catalog);
    }

    private OpenStorage memory() {
        return new OpenStorage(new MemoryStorage(units), new MemoryProgressStore(), () -> {});
    }

    private OpenStorage onDisk(Settings settings, ModelCatalog catalog) {
        DataDirectory data = DataDirectory.open(settings.data());
        try {
            Database database = database();
            new Migrations(database).run();
            PayloadStore files = new FilePayloadStore(data.resolve("payloads"));
            Storage storage = jpa.storage(
                    database, units, new FileBlobStore(data.resolve("blobs")), places(settings, catalog, files));
            return new OpenStorage(storage, jpa.progress(), data::close);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static PayloadPlaces places(Settings settings, ModelCatalog catalog, PayloadStore files) {
        Map<ModelName, PayloadPlace> own = new HashMap<>();
        for (RegisteredModel<?> model : catalog.all()) {
            String word = model.storage();
            if (word != null) {
                StorageKind.find(word).ifPresent(kind -> own.put(model.name(), place(kind, files)));
            }
        }
        return new PayloadPlaces(place(settings.storage(), files), own);
    }

    /** What was kept otherwise before a setting was changed stays readable. */
    private static PayloadPlace place(StorageKind kind, PayloadStore files) {
        return kind.keepsPayloadsInFiles() ? PayloadPlace.in(files) : PayloadPlace.inRowNow(files);
    }

    private static Database database() {
        try {
            return Databases.configured();
        } catch (SQLException e) {
            throw new StorageException("The database cannot be set up: " + e.getMessage(), e);
        }
    }
}
