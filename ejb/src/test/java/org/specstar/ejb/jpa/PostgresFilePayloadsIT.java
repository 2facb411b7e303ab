package org.specstar.ejb.jpa;

import org.specstar.resource.HeadStoreContract;
import org.specstar.resource.StorageContract;
import org.specstar.resource.StorageModelContract;
import org.specstar.revision.RevisionStoreContract;
import org.specstar.storage.file.FilePayloadStore;

class PostgresFilePayloadsIT extends JpaStorageFixture
        implements HeadStoreContract, RevisionStoreContract, StorageContract, StorageModelContract {
    PostgresFilePayloadsIT() {
        super(DatabaseFixture.postgres(), PayloadPlace.in(new FilePayloadStore(DatabaseFixture.directory())));
    }
}
