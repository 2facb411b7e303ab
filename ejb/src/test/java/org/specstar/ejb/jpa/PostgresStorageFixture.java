package org.specstar.ejb.jpa;

/** Production: rows and payloads in PostgreSQL. */
abstract class PostgresStorageFixture extends JpaStorageFixture {
    PostgresStorageFixture() {
        super(DatabaseFixture.postgres(), PayloadPlace.inRow());
    }
}
