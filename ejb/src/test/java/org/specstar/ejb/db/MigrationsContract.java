package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.resource.ResourceMeta;

/** What {@link Migrations} promise on every database. */
interface MigrationsContract {
    /** A database without tables. */
    Database fresh() throws SQLException;

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    default void tablesShouldBeThereAfterwards() throws SQLException {
        Database database = fresh();

        new Migrations(database).run();

        for (String table : List.of(
                "specstar_meta",
                "specstar_revision",
                "specstar_outbox",
                "specstar_idempotency",
                "specstar_unique",
                "specstar_reference",
                "specstar_sequence",
                "specstar_extraction",
                "specstar_blob",
                "specstar_blob_use",
                "specstar_upload",
                "specstar_upload_part",
                "specstar_deployment")) {
            execute(database, "SELECT * FROM " + table);
        }
    }

    @Test
    default void secondRunShouldChangeNothing() throws SQLException {
        Database database = fresh();
        new Migrations(database).run();
        execute(database, "INSERT INTO specstar_outbox (model, resource_id, revision) VALUES ('issue', 'a', 1)");

        new Migrations(database).run();

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM specstar_outbox")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private static void makeVersion(Database database, int version) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new UnpooledDataSource(database))
                .table("specstar_schema_history")
                .resourceProvider(new MigrationScripts(database.migrations()))
                .target(String.valueOf(version))
                .load()
                .migrate();
    }

    /** The tables of version 1 with four rows: heads stored as they are read, twice, under another version, not at all. */
    private static void makeVersion1(Database database) throws SQLException {
        makeVersion(database, 1);
        insertMeta(
                database,
                "('issue', 'plain', 1, ''), ('issue', 'both', 2, 'v2'), ('issue', 'other', 1, 'v3'),"
                        + " ('issue', 'none', 1, '')");
        insertRevisions(
                database,
                "('issue', 'plain', 1, '', 'uid-plain-1'), ('note', 'plain', 1, '', 'uid-note'),"
                        + " ('issue', 'both', 1, 'v2', 'uid-both-1'), ('issue', 'both', 2, 'v1', 'uid-both-2-v1'),"
                        + " ('issue', 'both', 2, 'v2', 'uid-both-2-v2'), ('issue', 'other', 1, 'v2', 'uid-other-v2'),"
                        + " ('issue', 'other', 1, 'v1', 'uid-other-v1')");
    }

    private static void insertMeta(Database database, String rows) throws SQLException {
        execute(
                database,
                "INSERT INTO specstar_meta (model, resource_id, current_number, schema_version, version,"
                        + " total_revision_count, created_micros, created_naive, created_by, updated_micros,"
                        + " updated_naive, updated_by, is_deleted)"
                        + " SELECT column1, column2, column3, column4, 7, 2, 5, FALSE, 'ann', 6, FALSE, 'bob', FALSE"
                        + " FROM (VALUES " + rows + ") AS r");
    }

    private static void insertRevisions(Database database, String rows) throws SQLException {
        execute(
                database,
                "INSERT INTO specstar_revision (model, resource_id, number, schema_version, uid, status,"
                        + " created_micros, created_naive, created_by, updated_micros, updated_naive, updated_by,"
                        + " fingerprint, checksum, payload_address)"
                        + " SELECT column1, column2, column3, column4, column5, 'stable', 5, FALSE, 'ann', 6, FALSE,"
                        + " 'bob', '', '', 'a' FROM (VALUES " + rows + ") AS r");
    }

    @Test
    default void rowsOfVersion1ShouldLearnTheUidOfTheirHead() throws SQLException {
        Database database = fresh();
        makeVersion1(database);

        new Migrations(database).run();

        Map<String, String> uids = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT resource_id, current_uid FROM specstar_meta"
                        + " WHERE version = 7 AND updated_by = 'bob' AND NOT is_deleted")) {
            while (rows.next()) {
                uids.put(rows.getString(1), rows.getString(2));
            }
        }
        assertThat(uids)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "plain", "uid-plain-1",
                        "both", "uid-both-2-v2",
                        "other", "uid-other-v1",
                        "none", ResourceMeta.UID_UNKNOWN.toString()));
    }

    /** Rows as a release wrote them whose newest migration this was. */
    private static void fill(Database database, int version) throws SQLException {
        String uid = version < 2 ? "" : ", current_uid";
        String keys = version < 4 ? "" : ", index_keys";
        execute(
                database,
                "INSERT INTO specstar_meta (model, resource_id, current_number, schema_version, version,"
                        + " total_revision_count, created_micros, created_naive, created_by, updated_micros,"
                        + " updated_naive, updated_by, is_deleted, rev_status" + uid + keys
                        + ") VALUES ('issue', 'one',"
                        + " 1, '', 7, 1, 5, FALSE, 'ann', 6, FALSE, 'bob', FALSE, 'stable'"
                        + (uid.isEmpty() ? "" : ", 'uid-one'") + (keys.isEmpty() ? "" : ", '{\"a\":\"1\"}'") + ")");
        insertRevisions(database, "('issue', 'one', 1, '', 'uid-one')");
        execute(database, "INSERT INTO specstar_outbox (model, resource_id, revision) VALUES ('issue', 'one', 1)");
        if (version >= 2) {
            execute(
                    database,
                    "INSERT INTO specstar_idempotency (caller, route, request_key, kept_micros)"
                            + " VALUES ('ann', 'POST /issue', 'key', 5)");
        }
        if (version >= 3) {
            execute(
                    database,
                    "INSERT INTO specstar_unique (model, field, value_hash, resource_id)"
                            + " VALUES ('issue', 'title', 'hash', 'one')");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    default void rowsOfEveryVersionShouldSurvive(int version) throws SQLException {
        Database database = fresh();
        makeVersion(database, version);
        fill(database, version);

        new Migrations(database).run();

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT m.current_uid, m.rev_status, r.uid, o.revision,"
                        + " (SELECT count(*) FROM specstar_idempotency), (SELECT count(*) FROM specstar_unique)"
                        + " FROM specstar_meta m JOIN specstar_revision r ON r.resource_id = m.resource_id"
                        + " JOIN specstar_outbox o ON o.resource_id = m.resource_id WHERE m.version = 7")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("uid-one");
            assertThat(rows.getString(2)).isEqualTo("stable");
            assertThat(rows.getString(3)).isEqualTo("uid-one");
            assertThat(rows.getInt(4)).isEqualTo(1);
            assertThat(rows.getInt(5)).isEqualTo(version < 2 ? 0 : 1);
            assertThat(rows.getInt(6)).isEqualTo(version < 3 ? 0 : 1);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    default void tablesOfANewerReleaseShouldBeRefused() throws SQLException {
        Database database = fresh();
        new Migrations(database).run();
        execute(
                database,
                "INSERT INTO specstar_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) SELECT 999, '999', 'later', type, 'V999__later.sql',"
                        + " 1, installed_by, 1, success FROM specstar_schema_history WHERE version = '1'");

        assertThatThrownBy(() -> new Migrations(database).run())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("version 999")
                .hasMessageContaining("this release does not know");
    }
}
