package org.specstar.ejb.jpa;

import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.storage.file.FilePayloadStore;

/** The embedded default: rows in the embedded database, payloads in files. */
abstract class EmbeddedResourcesFixture extends ResourcesFixture {
    EmbeddedResourcesFixture() {
        super(SqliteDatabase.in(inMemory()), PayloadPlace.in(new FilePayloadStore(inMemory())));
    }
}
