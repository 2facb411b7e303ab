package org.specstar.ejb.jpa;

import org.specstar.revision.RevisionStoreContract;

class EmbeddedRowPayloadsTest extends JpaStorageFixture implements RevisionStoreContract {
    EmbeddedRowPayloadsTest() {
        super(DatabaseFixture.embedded(), PayloadPlace.inRow());
    }
}
