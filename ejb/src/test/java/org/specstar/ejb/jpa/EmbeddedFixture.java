package org.specstar.ejb.jpa;

import org.specstar.storage.file.FilePayloadStore;

/** The embedded default: rows in the embedded database, payloads in files. */
abstract class EmbeddedFixture extends JpaStorageFixture {
    EmbeddedFixture() {
        super(DatabaseFixture.embedded(), PayloadPlace.in(new FilePayloadStore(DatabaseFixture.directory())));
    }
}
