package org.specstar.ejb.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.id.ModelName;

/** The indexes of a model's fields in the embedded database. Each takes the turn to write for itself, so that others come between. */
final class SqliteIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteIndexes.class);
    private static final String FOUND = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name GLOB ? || '*'";

    private final Connection connection;
    private final ModelName model;

    SqliteIndexes(Connection connection, ModelName model) {
        this.connection = connection;
        this.model = model;
    }

    void align(List<FieldIndex> wanted) throws SQLException {
        Set<String> names = wanted.stream().map(FieldIndex::name).collect(Collectors.toSet());
        Set<String> found = found();
        for (String name : found) {
            if (!names.contains(name)) {
                written("DROP INDEX IF EXISTS " + name);
                LOG.info("Index {} of model {} is dropped", name, model);
            }
        }
        List<FieldIndex> missing =
                wanted.stream().filter(index -> !found.contains(index.name())).toList();
        // Before the indexes: making these is what other connections notice.
        written(() -> SqliteStatistics.write(connection, wanted));
        for (FieldIndex index : missing) {
            create(index);
        }
    }

    private Set<String> found() throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
            statement.setString(1, FieldIndex.prefix(model));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private void create(FieldIndex index) throws SQLException {
        long before = System.nanoTime();
        written("CREATE INDEX IF NOT EXISTS " + index.name() + " ON specstar_meta " + index.definition());
        LOG.info(
                "Index {} ({}) is made in {} ms",
                index.name(),
                index.comment(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
    }

    private void written(String sql) throws SQLException {
        written(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private void written(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }
}
