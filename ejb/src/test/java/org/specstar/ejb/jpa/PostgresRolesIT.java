package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobUse;
import org.specstar.ejb.db.DatabaseSettings;
import org.specstar.ejb.db.DatabaseSettings.Credentials;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.id.ModelName;
import org.specstar.resource.Storage;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.SearchFields;
import org.specstar.unit.Units;

/** One user of the database owns the tables, the application's can do no more than it needs. */
class PostgresRolesIT {
    private static final AtomicInteger USERS = new AtomicInteger();
    private static final ModelName MODEL = new ModelName("issue");

    private final DatabaseSettings owner = PostgresFixture.freshDatabase();
    private final String user = "app" + USERS.incrementAndGet();
    private final PostgresDatabase restricted = restricted();

    private PostgresDatabase restricted() {
        execute(new PostgresDatabase(owner), "CREATE ROLE \"" + user + "\" LOGIN PASSWORD 'secret'");
        DatabaseSettings settings = DatabaseSettings.postgres(withoutUser(owner.url()), user, "secret")
                .withOwner(owner.user());
        return new PostgresDatabase(settings, Duration.ofSeconds(5));
    }

    /** The URL of the test server names its user. */
    private static String withoutUser(String url) {
        return url.replaceFirst("\\?.*$", "");
    }

    private static void execute(PostgresDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Test
    void applicationShouldWorkWithNoMoreThanRows() throws IOException {
        new Migrations(restricted).run();
        new Migrations(restricted).run();
        EntityManagerFixture managers = new EntityManagerFixture(restricted);
        Units units = managers.units();
        BlobStore blobs = new PostgresBlobStore(managers, units);
        try (JpaStorage storage = new JpaStorage(restricted, managers, units, blobs, PayloadPlace.inRow())) {
            storage.declare(MODEL, SearchFields.NONE);
            Blob blob = blobs.put(new ByteArrayInputStream(new byte[2_000_000]), "x/y");

            units.required(() -> write(storage, blob));
            units.required(() -> modify(storage));
            storage.awaitIndexes();

            assertThat(storage.metas(MODEL).count(Condition.EVERYTHING)).isEqualTo(1);
            assertThat(storage.revisions(MODEL).history(id(1))).hasSize(1);
            units.required(() -> remove(storage));
            assertThat(blobs.delete(blob.fileId())).isTrue();
        }
    }

    private static boolean write(Storage storage, Blob blob) {
        StoredRevision first = revision(id(1), 1);
        storage.blobLedger().enter(List.of(blob), Instant.now());
        storage.blobLedger().refer(MODEL, List.of(new BlobUse(first.key(), Set.of(blob.fileId()))));
        storage.revisions(MODEL).saveAll(List.of(first, revision(id(1), 2)));
        storage.sequences().raise(MODEL, 1);
        return storage.metas(MODEL).insert(meta(id(1)));
    }

    private static boolean modify(Storage storage) {
        storage.metas(MODEL).lock(id(1)).ifPresent(storage.metas(MODEL)::update);
        storage.revisions(MODEL).save(revision(id(1), 1));
        storage.revisions(MODEL).removeAll(List.of(revision(id(1), 2).key()));
        return true;
    }

    private static boolean remove(Storage storage) {
        storage.revisions(MODEL).purge(id(1));
        storage.blobLedger().forgetAll(MODEL, List.of(id(1)));
        storage.metas(MODEL).removeAll(List.of(id(1)));
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE specstar_revision SET data_hash = 'x'",
                "TRUNCATE specstar_revision",
                "ALTER TABLE specstar_revision ADD COLUMN more TEXT",
                "DROP TABLE specstar_meta",
                "CREATE INDEX more ON specstar_meta (version)",
                "DELETE FROM specstar_schema_history",
                "COPY specstar_meta FROM PROGRAM 'true'"
            })
    void applicationShouldBeRefusedWhatItDoesNotNeed(String sql) {
        new Migrations(restricted).run();

        assertThatThrownBy(() -> execute(restricted, sql))
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser).*");
    }

    @Test
    void ownerThatCannotConnectShouldBeNamed() {
        DatabaseSettings settings = owner.withOwner(new Credentials("nobody", "secret"));

        assertThatThrownBy(() -> new Migrations(new PostgresDatabase(settings)).run())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("specstar.db.owner.user")
                .hasMessageNotContaining("secret");
    }
}
