package org.specstar.ejb.jpa;

import java.time.Duration;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.engine.ResourcesModelContract;
import org.specstar.storage.file.FilePayloadStore;

class PostgresFilesResourcesModelIT extends ResourcesFixture implements ResourcesModelContract {
    PostgresFilesResourcesModelIT() {
        super(
                new PostgresDatabase(PostgresFixture.freshDatabase(), Duration.ofSeconds(5)),
                PayloadPlace.in(new FilePayloadStore(inMemory())));
    }

    @Override
    public int sequencesAtOnce() {
        return 4;
    }

    @Override
    public int sequences() {
        return 1_000;
    }
}
