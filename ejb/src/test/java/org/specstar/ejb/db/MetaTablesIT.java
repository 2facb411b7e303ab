package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;

class MetaTablesIT {
    private static final ModelName ISSUE = new ModelName("issue");

    private final Database database = new PostgresDatabase(PostgresFixture.freshDatabase());
    private final MetaTables tables = new MetaTables(database);

    private void migrate() {
        new Migrations(database).run();
    }

    private void insert(String table, String model, String id) throws SQLException {
        execute("INSERT INTO " + table + " (model, resource_id, current_number, current_uid, schema_version, version,"
                + " total_revision_count, created_micros, created_naive, created_by, updated_micros, updated_naive,"
                + " updated_by, is_deleted, indexed_data) VALUES ('" + model + "', '" + id
                + "', 1, 'u', '', 7, 2, 5, FALSE,"
                + " 'ann', 6, FALSE, 'bob', FALSE, '{\"a\": 1}')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> values(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void rowsOfBeforeShouldMoveToTheTableOfTheirModel() throws SQLException {
        migrate();
        insert("specstar_meta", "issue", "a");
        insert("specstar_meta", "note", "a");
        insert("specstar_meta", "issue", "b");

        tables.provide(ISSUE);

        assertThat(values("SELECT resource_id || indexed::text FROM " + tables.of(ISSUE) + " ORDER BY seq"))
                .containsExactly("a{\"a\": 1}", "b{\"a\": 1}");
        assertThat(values("SELECT model FROM specstar_meta_other")).containsExactly("note");
        assertThat(tables.of(new ModelName("note"))).isEqualTo("specstar_meta");
    }

    @Test
    void rowsShouldBeTheSameInTheirTableAndInTheWhole() throws SQLException {
        migrate();
        tables.provide(ISSUE);

        insert("specstar_meta", "issue", "a");
        insert(tables.of(ISSUE), "issue", "b");

        assertThat(values("SELECT resource_id FROM specstar_meta ORDER BY seq")).containsExactly("a", "b");
        assertThat(values("SELECT resource_id FROM " + tables.of(ISSUE) + " ORDER BY seq"))
                .containsExactly("a", "b");
    }

    @Test
    void nodesShouldBeAbleToMakeTheTableTogether() throws SQLException {
        migrate();
        insert("specstar_meta", "issue", "a");

        IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> new MetaTables(database).provide(ISSUE)))
                .toList()
                .forEach(CompletableFuture::join);

        tables.provide(ISSUE);
        assertThat(values("SELECT count(*) FROM " + tables.of(ISSUE))).containsExactly("1");
    }

    @Test
    void modelsThatLookAlikeShouldNotShareATable() {
        migrate();
        ModelName dashed = new ModelName("mail-job");
        ModelName dotted = new ModelName("mail.job");

        tables.provide(dashed);
        tables.provide(dotted);

        assertThat(tables.of(dashed)).isNotEqualTo(tables.of(dotted));
    }

    @Test
    void indexesShouldHaveNamesThatTellThemApart() throws SQLException {
        migrate();

        tables.provide(ISSUE);

        assertThat(values("SELECT substr(indexname, length(tablename) + 1) FROM pg_indexes WHERE tablename = '"
                        + tables.of(ISSUE) + "'"))
                .containsExactlyInAnyOrder("_pkey", "_order", "_live", "_deleted", "_created", "_updated", "_creator");
    }

    @Test
    void numbersShouldGoOnAfterTheMigration() throws SQLException {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new UnpooledDataSource(database))
                .table("specstar_schema_history")
                .resourceProvider(new MigrationScripts(database.migrations()))
                .target("8")
                .load()
                .migrate();
        insert("specstar_meta", "issue", "a");
        insert("specstar_meta", "issue", "b");
        execute(
                "CREATE INDEX specstar_field_4a502846_points_176e5969 ON specstar_meta (version) WHERE model = 'issue'");

        migrate();
        tables.provide(ISSUE);
        insert(tables.of(ISSUE), "issue", "c");

        assertThat(values("SELECT resource_id FROM specstar_meta WHERE model = 'issue' ORDER BY seq"))
                .containsExactly("a", "b", "c");
        assertThat(values("SELECT relname FROM pg_class WHERE starts_with(relname, 'specstar_field_')"))
                .isEmpty();
    }
}
