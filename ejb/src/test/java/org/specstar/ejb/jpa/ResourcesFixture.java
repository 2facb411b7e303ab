package org.specstar.ejb.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.resource.Storage;
import org.specstar.resource.StorageFixture;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.unit.Units;

/** A storage for long tests of the engine: with tables of its own, and the product's patience instead of a test's. */
abstract class ResourcesFixture implements StorageFixture {
    private final EntityManagerFixture entityManagers;
    private final Storage storage;

    ResourcesFixture(Database database, PayloadPlace payloads) {
        new Migrations(database).run();
        this.entityManagers = new EntityManagerFixture(database);
        this.storage = new JpaStorage(database, entityManagers, units(), new FileBlobStore(inMemory()), payloads);
    }

    /** A directory where forcing to disk costs nothing, if this machine has one: what it costs is no matter here. */
    static Path inMemory() {
        Path memory = Path.of("/dev/shm");
        if (!Files.isWritable(memory)) {
            return DatabaseFixture.directory();
        }
        try {
            return removedAtEnd(Files.createTempDirectory(memory, "specstar-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory is not given back by itself. */
    private static Path removedAtEnd(Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
        return directory;
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public Units units() {
        return entityManagers.units();
    }
}
