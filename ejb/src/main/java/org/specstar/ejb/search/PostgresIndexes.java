package org.specstar.ejb.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.id.ModelName;
import org.specstar.payload.IndexKind;

/** The indexes of a model's fields in PostgreSQL, made and dropped while others read and write. One node at a time does it. */
final class PostgresIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresIndexes.class);
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('specstar.indexes'))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('specstar.indexes'))";
    private static final String FOUND = "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid ="
            + " i.indexrelid WHERE i.indrelid = ?::regclass AND starts_with(c.relname, ?)";
    private static final String EXTENSION = "SELECT count(*) > 0 FROM pg_extension WHERE extname = 'pg_trgm'";

    private static final String COUNTED = "SELECT 1 FROM pg_statistic_ext WHERE stxname = ?";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String STATISTICS = "_s";
    /** The release that counts the values of expressions. */
    private static final int COUNTS_SINCE = 14;

    private final Connection connection;
    private final ModelName model;
    private final String table;

    /** @param table the model's own */
    PostgresIndexes(Connection connection, ModelName model, String table) {
        this.connection = connection;
        this.model = model;
        this.table = table;
    }

    void align(List<FieldIndex> wanted) throws SQLException {
        waitForTurn();
        try {
            alignAlone(wanted);
        } finally {
            isTrue(UNLOCK);
        }
    }

    /** Asks again and again: a statement that waited would be one that a concurrent build on another node waits for. */
    private void waitForTurn() throws SQLException {
        try {
            while (!isTrue(LOCK)) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while another node makes indexes", e);
        }
    }

    private void alignAlone(List<FieldIndex> declared) throws SQLException {
        List<FieldIndex> wanted = possible(declared);
        Set<String> names = wanted.stream().map(FieldIndex::name).collect(Collectors.toSet());
        Map<String, Boolean> found = found();
        for (Map.Entry<String, Boolean> index : found.entrySet()) {
            // What a failed build has left is not valid, but is kept up to date.
            if (!names.contains(index.getKey()) || !index.getValue()) {
                drop(index.getKey());
            }
        }
        List<FieldIndex> missing = wanted.stream()
                .filter(index -> !found.getOrDefault(index.name(), false))
                .toList();
        for (FieldIndex index : missing) {
            create(index);
        }
        if (!missing.isEmpty()) {
            execute("ANALYZE " + table);
        }
    }

    private List<FieldIndex> possible(List<FieldIndex> declared) throws SQLException {
        boolean asks = declared.stream().anyMatch(index -> index.kind() == IndexKind.TRIGRAMS);
        if (!asks || hasTrigrams()) {
            return declared;
        }
        return declared.stream()
                .filter(index -> index.kind() != IndexKind.TRIGRAMS)
                .toList();
    }

    private boolean hasTrigrams() throws SQLException {
        if (isTrue(EXTENSION)) {
            return true;
        }
        try {
            execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            return true;
        } catch (SQLException e) {
            LOG.warn(
                    "Model {} declares @Indexed(TRIGRAMS), which takes PostgreSQL's extension pg_trgm: let an"
                            + " administrator run CREATE EXTENSION pg_trgm, or GRANT CREATE ON DATABASE to this user."
                            + " Until then such searches read all rows: {}",
                    model,
                    e.getMessage());
            return false;
        }
    }

    private Map<String, Boolean> found() throws SQLException {
        Map<String, Boolean> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
            statement.setString(1, table);
            statement.setString(2, FieldIndex.prefix(model));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getBoolean(2));
                }
            }
        }
        return found;
    }

    private void drop(String name) throws SQLException {
        execute("DROP INDEX CONCURRENTLY IF EXISTS " + name);
        if (isCounted(name)) {
            forgetCounts(name);
        }
        LOG.info("Index {} of model {} is dropped", name, model);
    }

    private boolean isCounted(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNTED)) {
            statement.setString(1, name + STATISTICS);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Alone with the table: a search that is being planned would fail when they are gone. They do no harm if they stay. */
    private void forgetCounts(String name) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute("SET LOCAL lock_timeout = '2s'");
            execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            execute("DROP STATISTICS " + name + STATISTICS);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            LOG.info("Statistics {} of model {} stay, its table is in use", name + STATISTICS, model);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void create(FieldIndex index) throws SQLException {
        long before = System.nanoTime();
        execute("CREATE INDEX CONCURRENTLY " + index.name() + " ON " + table + " " + index.definition());
        count(index);
        execute("COMMENT ON INDEX " + index.name() + " IS "
                + Sql.literal(index.comment()).text());
        LOG.info(
                "Index {} ({}) is made in {} ms",
                index.name(),
                index.comment(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
    }

    /** The planner does not believe what is known of an index of some rows only, and would guess. */
    private void count(FieldIndex index) throws SQLException {
        if (!index.expression().isEmpty() && connection.getMetaData().getDatabaseMajorVersion() >= COUNTS_SINCE) {
            execute("CREATE STATISTICS IF NOT EXISTS " + index.name() + STATISTICS + " ON (" + index.expression()
                    + ") FROM " + table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isTrue(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
