package org.specstar.ejb.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.specstar.StorageException;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Databases;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.job.MemoryProgressStore;
import org.specstar.ejb.jpa.JpaStorage;
import org.specstar.ejb.jpa.JpaStorageFactory;
import org.specstar.ejb.jpa.PayloadPlace;
import org.specstar.ejb.jpa.PayloadPlaces;
import org.specstar.ejb.unit.JtaUnits;
import org.specstar.id.ModelName;
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
            Path payloads = data.resolve("payloads");
            boolean moved = holdsAnything(payloads);
            PayloadStore files = new FilePayloadStore(payloads);
            Function<StorageKind, PayloadPlace> places = kind -> place(kind, files, moved);
            JpaStorage storage = jpa.storage(
                    database, units, new FileBlobStore(data.resolve("blobs")), places(settings, catalog, places));
            return new OpenStorage(storage, jpa.progress(), () -> close(storage, data));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void close(JpaStorage storage, DataDirectory data) {
        storage.close();
        data.close();
    }

    /** Whether payloads were kept in files before; where none ever was, rows need not be asked for their addresses. */
    private static boolean holdsAnything(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static PayloadPlaces places(
            Settings settings, ModelCatalog catalog, Function<StorageKind, PayloadPlace> places) {
        Map<ModelName, PayloadPlace> own = new HashMap<>();
        for (RegisteredModel<?> model : catalog.all()) {
            String word = model.storage();
            if (word != null) {
                StorageKind.find(word).ifPresent(kind -> own.put(model.name(), places.apply(kind)));
            }
        }
        return new PayloadPlaces(places.apply(settings.storage()), own);
    }

    /** What was kept otherwise before a setting was changed stays readable. */
    private static PayloadPlace place(StorageKind kind, PayloadStore files, boolean moved) {
        if (kind.keepsPayloadsInFiles()) {
            return PayloadPlace.in(files);
        }
        return moved ? PayloadPlace.inRowNow(files) : PayloadPlace.inRow();
    }

    private static Database database() {
        try {
            return Databases.configured();
        } catch (SQLException e) {
            throw new StorageException("The database cannot be set up: " + e.getMessage(), e);
        }
    }
}
