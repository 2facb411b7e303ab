package org.specstar.storage.memory;

import java.time.Duration;
import org.specstar.resource.Storage;
import org.specstar.resource.StorageFixture;
import org.specstar.unit.LocalUnits;
import org.specstar.unit.Units;

/** A storage in memory, fresh for every test, that waits for locks only briefly. */
abstract class MemoryStorageFixture implements StorageFixture {
    private final Units units = new LocalUnits();
    private final Storage storage = new MemoryStorage(units, longestWait());

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public Units units() {
        return units;
    }

    @Override
    public Duration longestWait() {
        return Duration.ofSeconds(2);
    }
}
