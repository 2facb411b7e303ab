package org.specstar.ejb.jpa;

import org.specstar.resource.HeadStoreContract;
import org.specstar.resource.StorageContract;
import org.specstar.resource.StorageModelContract;
import org.specstar.revision.RevisionStoreContract;

class PostgresS3PayloadsIT extends JpaStorageFixture
        implements HeadStoreContract, RevisionStoreContract, StorageContract, StorageModelContract {
    PostgresS3PayloadsIT() {
        super(DatabaseFixture.postgres(), BucketFixture.payloads());
    }
}
