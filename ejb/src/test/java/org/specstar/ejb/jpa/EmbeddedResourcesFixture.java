package org.specstar.ejb.jpa;

import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.storage.file.FilePayloadStore;

/** The embedded default: rows in the embedded database and small payloads with them, others in files. */
abstract class EmbeddedResourcesFixture extends ResourcesFixture {
    /** Half of the random tasks are not larger: those without tags. */
    private static final int SMALL = "{'title':'a','text':'text','points':0,'tags':[]}".length();

    EmbeddedResourcesFixture() {
        super(SqliteDatabase.in(inMemory()), PayloadPlace.largeIn(new FilePayloadStore(inMemory()), SMALL));
    }
}
