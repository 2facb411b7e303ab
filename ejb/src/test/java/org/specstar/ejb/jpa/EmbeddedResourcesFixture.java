package org.specstar.ejb.jpa;

import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.storage.file.FilePayloadStore;

/** The embedded default: rows in the embedded database and small payloads with them, others in files. */
abstract class EmbeddedResourcesFixture extends ResourcesFixture {
    /** Some of the payloads in tests are larger, some are not. */
    private static final int SMALL = 80;

    EmbeddedResourcesFixture() {
        super(SqliteDatabase.in(inMemory()), PayloadPlace.largeIn(new FilePayloadStore(inMemory()), SMALL));
    }
}
