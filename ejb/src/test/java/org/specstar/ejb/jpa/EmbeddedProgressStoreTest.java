package org.specstar.ejb.jpa;

class EmbeddedProgressStoreTest extends JpaProgressStoreFixture {
    EmbeddedProgressStoreTest() {
        super(DatabaseFixture.embedded());
    }
}
