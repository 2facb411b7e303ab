package org.specstar.ejb.jpa;

import org.specstar.revision.RevisionStoreContract;
import org.specstar.storage.file.FilePayloadStore;

class EmbeddedMixedPayloadsTest extends JpaStorageFixture implements RevisionStoreContract {
    /** Of the first nine payloads that tell their number; those with two digits are larger. */
    private static final int SMALL = "{\"revision\":1}".length();

    EmbeddedMixedPayloadsTest() {
        super(
                DatabaseFixture.embedded(),
                PayloadPlace.largeIn(new FilePayloadStore(DatabaseFixture.directory()), SMALL));
    }
}
