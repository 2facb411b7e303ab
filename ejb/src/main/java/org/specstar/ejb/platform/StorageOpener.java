package org.specstar.ejb.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.jpa.JpaStorageFactory;
import org.specstar.ejb.unit.JtaUnits;
import org.specstar.schema.ModelCatalog;
import org.specstar.storage.Dependency;
import org.specstar.storage.OpenStorage;
import org.specstar.storage.StorageEnvironment;
import org.specstar.storage.StorageFactory;
import org.specstar.storage.file.DataDirectory;
import org.specstar.storage.memory.MemoryStorageFactory;

/** Opens the storage that the settings name. */
@ApplicationScoped
class StorageOpener {
    static final String BINARIES = "specstar.blob.storage";

    @Inject
    private JpaStorageFactory jpa;

    @Inject
    private JtaUnits units;

    @Inject
    @Any
    private Instance<StorageFactory> application;

    /** The names that models may give for storages of the application's own. */
    StorageChoices choices(Settings settings) {
        return new StorageChoices(settings.storage(), own().keySet());
    }

    /** @param catalog of which single models may keep their payloads elsewhere than the deployment */
    OpenStorage open(Settings settings, Config config, ModelCatalog catalog) {
        boolean inMemory = settings.storage().kind().equals(Optional.of(StorageKind.MEMORY));
        StorageEnvironment environment =
                new StorageEnvironment(settings.data(), key -> config.getOptionalValue(key, String.class), units);
        return inMemory ? opened(settings, environment, catalog) : held(settings, environment, catalog);
    }

    /** With the data directory for this process alone. */
    private OpenStorage held(Settings settings, StorageEnvironment environment, ModelCatalog catalog) {
        DataDirectory data = DataDirectory.open(settings.data());
        try {
            OpenStorage storage = opened(settings, environment, catalog);
            return new OpenStorage(storage.storage(), storage.dependencies(), () -> {
                storage.close();
                data.close();
            });
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private OpenStorage opened(Settings settings, StorageEnvironment environment, ModelCatalog catalog) {
        Buckets buckets = new Buckets();
        try {
            OpenStorage storage = opened(settings, environment, factories(catalog, buckets));
            return new OpenStorage(storage.storage(), storage.dependencies(), () -> {
                storage.close();
                buckets.close();
            });
        } catch (RuntimeException e) {
            buckets.close();
            throw e;
        }
    }

    private static OpenStorage opened(Settings settings, StorageEnvironment environment, StorageFactories factories) {
        StorageFactory factory =
                factories.named(StorageKind.KEY, settings.storage().name());
        BlobStore binaries = binaries(settings, factories, factory, environment);
        OpenStorage storage = factory.build(environment, binaries);
        List<Dependency> dependencies = new ArrayList<>(storage.dependencies());
        dependencies.add(new Dependency("binaries", binaries::check));
        return new OpenStorage(storage.storage(), dependencies, storage::close);
    }

    private StorageFactories factories(ModelCatalog catalog, Buckets buckets) {
        Map<String, StorageFactory> own = own();
        Map<StorageKind, StorageFactory> platform = new EnumMap<>(StorageKind.class);
        for (StorageKind kind : StorageKind.values()) {
            platform.put(kind, new DatabaseStorage(kind, jpa, buckets, catalog, own));
        }
        platform.put(StorageKind.MEMORY, new MemoryStorageFactory());
        return new StorageFactories(platform, own);
    }

    /** @throws SettingException if two have one name */
    private Map<String, StorageFactory> own() {
        Map<String, StorageFactory> own = new TreeMap<>();
        for (StorageFactory factory : application) {
            if (own.put(factory.name(), factory) != null) {
                throw new SettingException(StorageKind.KEY, "two storages have the name " + factory.name());
            }
        }
        return own;
    }

    private static BlobStore binaries(
            Settings settings, StorageFactories factories, StorageFactory factory, StorageEnvironment environment) {
        String word = settings.storage().binaries();
        StorageFactory chosen = word.isEmpty() ? factory : factories.named(BINARIES, word);
        return chosen.buildBlobStore(environment)
                .orElseThrow(() -> new SettingException(
                        BINARIES, "the storage " + chosen.name() + " has no place for binaries; name one that has"));
    }
}
