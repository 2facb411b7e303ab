package org.specstar.ejb.jpa;

class PostgresProgressStoreIT extends JpaProgressStoreFixture {
    PostgresProgressStoreIT() {
        super(DatabaseFixture.postgres());
    }
}
