package org.specstar.ejb.jpa;

import java.time.Duration;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.integrity.CheckedWritesContract;
import org.specstar.integrity.CollectorRaceContract;
import org.specstar.integrity.IntegrityContract;
import org.specstar.resource.Storage;
import org.specstar.unit.Units;

/** Everything in PostgreSQL, binaries included. */
class PostgresBlobsIntegrityIT implements IntegrityContract, CheckedWritesContract, CollectorRaceContract {
    private final PostgresDatabase database =
            new PostgresDatabase(PostgresFixture.freshDatabase(), Duration.ofSeconds(5));
    private final EntityManagerFixture entityManagers;
    private final Storage storage;

    PostgresBlobsIntegrityIT() {
        new Migrations(database).run();
        this.entityManagers = new EntityManagerFixture(database);
        this.storage = new JpaStorage(
                database,
                entityManagers,
                units(),
                new PostgresBlobStore(entityManagers, units()),
                PayloadPlace.inRow());
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public Units units() {
        return entityManagers.units();
    }
}
