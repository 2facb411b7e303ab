package org.specstar.ejb.jpa;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.ejb.s3.S3Place;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.integrity.CheckedWritesContract;
import org.specstar.integrity.CollectorRaceContract;
import org.specstar.integrity.IntegrityContract;
import org.specstar.resource.Storage;
import org.specstar.testing.s3.S3Server;
import org.specstar.unit.Units;

/** Rows in the embedded database, payloads and binaries in a bucket. */
class S3IntegrityIT implements IntegrityContract, CheckedWritesContract, CollectorRaceContract {
    private final SqliteDatabase database = SqliteDatabase.in(ResourcesFixture.inMemory());
    private final S3Place place = S3Place.open(settings());
    private final EntityManagerFixture entityManagers;
    private final Storage storage;

    S3IntegrityIT() {
        new Migrations(database).run();
        this.entityManagers = new EntityManagerFixture(database);
        this.storage = new JpaStorage(
                database,
                entityManagers,
                units(),
                place.binaries(ResourcesFixture.inMemory()),
                PayloadPlace.in(place.payloads()));
    }

    private static S3Settings settings() {
        S3Server server = S3Server.shared();
        S3Settings.Keys keys = new S3Settings.Keys(server.accessKey(), server.secretKey());
        return S3Settings.of(server.endpoint(), "specstar", keys).withPrefix(UUID.randomUUID() + "/");
    }

    @AfterEach
    void close() {
        place.close();
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
