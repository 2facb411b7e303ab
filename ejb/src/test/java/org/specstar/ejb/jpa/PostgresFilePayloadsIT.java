package org.specstar.ejb.jpa;

import org.specstar.revision.RevisionStoreContract;
import org.specstar.storage.file.FilePayloadStore;

class PostgresFilePayloadsIT extends JpaStorageFixture implements RevisionStoreContract {
    PostgresFilePayloadsIT() {
        super(DatabaseFixture.postgres(), PayloadPlace.in(new FilePayloadStore(DatabaseFixture.directory())));
    }
}
