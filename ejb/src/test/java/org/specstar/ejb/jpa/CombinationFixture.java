package org.specstar.ejb.jpa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.specstar.access.Caller;
import org.specstar.blob.BlobStore;
import org.specstar.blob.Blobs;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.ejb.db.log.DatabaseLog;
import org.specstar.ejb.db.log.LogTimes;
import org.specstar.ejb.db.log.S3LogBucket;
import org.specstar.ejb.jpa.ParcelFixture.Parcel;
import org.specstar.ejb.s3.S3Place;
import org.specstar.engine.Engine;
import org.specstar.engine.Resources;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.integrity.Finding;
import org.specstar.integrity.FindingKind;
import org.specstar.integrity.IntegrityCheck;
import org.specstar.integrity.PayloadScan;
import org.specstar.resource.Storage;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;
import org.specstar.time.Moment;

/** An engine with parcels on one combination of durable stores, put together as a deployment does it. */
final class CombinationFixture implements AutoCloseable {
    static final ModelName MODEL = new ModelName("parcel");

    static final List<StorageKind> DURABLE = Arrays.stream(StorageKind.values())
            .filter(kind -> kind != StorageKind.MEMORY)
            .toList();

    /** Small, so that the log in the bucket has many pieces and snapshots. */
    private static final LogTimes TIMES = new LogTimes(
            600_000,
            100_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(40),
            Duration.ofMillis(50));

    private static final int OPENINGS = 4;

    private final List<Runnable> closing = new ArrayList<>();
    private final StorageKind kind;
    private final CrashServers servers;
    private final EntityManagerFixture entityManagers;
    private final Storage storage;
    private final Engine engine;

    CombinationFixture(StorageKind kind, CrashServers servers) {
        this.kind = kind;
        this.servers = servers;
        Bucket bucket = new Bucket();
        Database database = database(bucket);
        this.entityManagers = new EntityManagerFixture(database);
        this.storage =
                new JpaStorage(database, entityManagers, entityManagers.units(), binaries(bucket), payloads(bucket));
        Models models = new Models();
        models.add(Schema.of(Parcel.class));
        this.engine =
                new Engine(models.compile(), storage, entityManagers.units(), Announcer.SILENT, IdSource.random());
    }

    /** The bucket, opened if anything is kept in it. */
    private final class Bucket {
        private final List<S3Place> open = new ArrayList<>();

        S3Place place() {
            if (open.isEmpty()) {
                S3Place place = opened(OPENINGS);
                closing.add(place::close);
                open.add(place);
            }
            return open.get(0);
        }
    }

    /** The test server may close a connection while it refuses what is still being sent: that is no crash to look at. */
    private S3Place opened(int attempts) {
        try {
            return S3Place.open(servers.bucket(kind));
        } catch (SettingException e) {
            if (attempts <= 1) {
                throw e;
            }
            return opened(attempts - 1);
        }
    }

    private Database database(Bucket bucket) {
        return switch (kind.rows()) {
            case POSTGRES -> migrated(new PostgresDatabase(servers.database(kind)));
            case EMBEDDED -> migrated(SqliteDatabase.in(servers.data(kind)));
            case EMBEDDED_IN_BUCKET -> migrated(shipped(bucket.place()));
            case MEMORY -> throw new IllegalArgumentException("Nothing in memory survives");
        };
    }

    private SqliteDatabase shipped(S3Place place) {
        SqliteDatabase database = SqliteDatabase.shipped(
                new DatabaseLog(servers.data(kind).resolve("database"), new S3LogBucket(place.bucket()), TIMES));
        database.start();
        closing.add(0, database::close);
        return database;
    }

    /** Once: looking whether it is needed would take longer than everything else. */
    private Database migrated(Database database) {
        if (!servers.data(kind).resolve("migrated").toFile().exists()) {
            new Migrations(database).run();
            servers.data(kind).resolve("migrated").toFile().mkdirs();
        }
        return database;
    }

    private PayloadPlace payloads(Bucket bucket) {
        return switch (kind.payloads()) {
            case FILES ->
                PayloadPlace.largeIn(
                        new FilePayloadStore(servers.data(kind).resolve("payloads")),
                        kind == StorageKind.DISK ? ParcelFixture.LONGEST_TEXT / 2 : 0);
            case BUCKET -> PayloadPlace.in(bucket.place().payloads());
            case DATABASE, MEMORY -> PayloadPlace.inRow();
        };
    }

    private BlobStore binaries(Bucket bucket) {
        return switch (kind.binaries()) {
            case FILES -> new FileBlobStore(servers.data(kind).resolve("blobs"));
            case BUCKET -> bucket.place().binaries(servers.data(kind).resolve("arriving"));
            case DATABASE, MEMORY ->
                new PostgresBlobStore(entityManagers, entityManagers.units(), Clock.systemUTC(), IdSource.random());
        };
    }

    StorageKind kind() {
        return kind;
    }

    long seed() {
        return servers.seed();
    }

    Storage storage() {
        return storage;
    }

    Resources<Parcel> parcels() {
        return engine.resources(Parcel.class, () -> Caller.of("writer", Moment.of(Instant.now())));
    }

    Blobs blobs() {
        return new Blobs(storage.blobs(), storage.blobLedger(), entityManagers.units());
    }

    /** What a check of everything finds; bytes that nobody refers to are no damage. */
    List<Finding> damage() {
        List<Finding> findings = new ArrayList<>();
        new IntegrityCheck(storage, new PayloadScan(engine.catalog())).run(Instant.EPOCH, findings::add);
        findings.removeIf(
                finding -> finding.kind() == FindingKind.BLOB_ORPHAN || finding.kind() == FindingKind.PAYLOAD_ORPHAN);
        return findings;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
