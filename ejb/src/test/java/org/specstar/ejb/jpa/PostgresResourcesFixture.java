package org.specstar.ejb.jpa;

import java.time.Duration;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;

/** Production: rows and payloads in PostgreSQL. */
abstract class PostgresResourcesFixture extends ResourcesFixture {
    PostgresResourcesFixture() {
        super(new PostgresDatabase(PostgresFixture.freshDatabase(), Duration.ofSeconds(5)), PayloadPlace.inRow());
    }
}
