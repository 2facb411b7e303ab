package org.specstar.ejb.jpa;

import java.time.Duration;
import java.util.List;
import org.specstar.ejb.db.Database;
import org.specstar.resource.Storage;
import org.specstar.resource.StorageFixture;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.unit.Units;

/** A storage on a database, empty for every test. */
abstract class JpaStorageFixture implements StorageFixture {
    private final DatabaseFixture database;
    private final JpaStorage storage;

    JpaStorageFixture(DatabaseFixture database, PayloadPlace payloads) {
        this.database = database;
        this.storage = new JpaStorage(
                database.database(),
                database.entityManagers(),
                database.entityManagers().units(),
                new FileBlobStore(DatabaseFixture.directory()),
                payloads);
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public Units units() {
        return database.entityManagers().units();
    }

    @Override
    public Duration longestWait() {
        return DatabaseFixture.LONGEST_WAIT;
    }

    /** First words of what was sent to the database since the last call. */
    List<String> sent() {
        return database.entityManagers().pool().statements();
    }

    /** What was sent to the database since the last call. */
    public List<String> texts() {
        return database.entityManagers().pool().texts();
    }

    public void awaitIndexes() {
        storage.awaitIndexes();
    }

    Database database() {
        return database.database();
    }
}
