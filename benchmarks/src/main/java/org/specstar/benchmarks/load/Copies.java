package org.specstar.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that the platform keeps of its resources, moved by PostgreSQL's COPY: out of its own tables, and into two with the
 * same columns, keys and indexes.
 */
public final class Copies {
    private static final String META = "benchmark_meta_copy";
    private static final String REVISION = "benchmark_revision_copy";
    /** The model has its rows, and their indexes, in a partition. */
    private static final String ISSUES = "SELECT c.relname FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid"
            + " WHERE h.inhparent = 'specstar_meta'::regclass AND starts_with(c.relname, 'specstar_meta_issue_')";

    private static final String COLUMNS = "SELECT string_agg(column_name, ', ' ORDER BY ordinal_position)"
            + " FROM information_schema.columns WHERE table_name = ? AND is_generated = 'NEVER'";
    private static final int MOST = 100_000;

    private final DirectDatabase database;
    private final Map<String, Path> files = new LinkedHashMap<>();

    public Copies(DirectDatabase database) {
        this.database = database;
    }

    /** All rows, into nothing. */
    public Transfer out() {
        return () -> {
            try (Connection connection = database.connect();
                    OutputStream nothing = OutputStream.nullOutputStream()) {
                CopyManager copies = copies(connection);
                long resources = copies.copyOut("COPY (SELECT * FROM specstar_meta) TO STDOUT", nothing);
                copies.copyOut("COPY specstar_revision TO STDOUT", nothing);
                return resources;
            } catch (SQLException e) {
                throw new IOException("COPY TO", e);
            }
        };
    }

    /** As many rows as an import has resources, into empty tables and in one transaction. */
    public Transfer in(long resources) {
        return new Transfer() {
            @Override
            public void prepare() throws IOException {
                if (files.isEmpty()) {
                    takeRows(Math.min(resources, MOST));
                }
                for (String copy : files.keySet()) {
                    database.execute("TRUNCATE " + copy);
                }
            }

            @Override
            public long run() throws IOException {
                return copyIn();
            }
        };
    }

    private void takeRows(long resources) throws IOException {
        try (Connection connection = database.connect()) {
            takeRows(connection, issues(connection), META, " LIMIT " + resources);
            takeRows(connection, "specstar_revision", REVISION, " WHERE number = 1 LIMIT " + resources);
        } catch (SQLException e) {
            throw new IOException("COPY TO", e);
        }
    }

    private void takeRows(Connection connection, String table, String copy, String rows)
            throws IOException, SQLException {
        database.execute("CREATE TABLE IF NOT EXISTS " + copy + " (LIKE " + table + " INCLUDING ALL)");
        files.put(copy, taken(connection, "SELECT " + columns(connection, table) + " FROM " + table + rows));
    }

    private static String issues(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ISSUES);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Those that are stored; COPY takes no others. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Path taken(Connection connection, String rows) throws IOException, SQLException {
        Path file = Files.createTempFile("specstar-benchmark", ".rows");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            copies(connection).copyOut("COPY (" + rows + ") TO STDOUT", out);
        }
        return file;
    }

    private long copyIn() throws IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            long resources = 0;
            for (Map.Entry<String, Path> table : files.entrySet()) {
                try (InputStream in = Files.newInputStream(table.getValue())) {
                    resources = copies(connection).copyIn("COPY " + table.getKey() + " FROM STDIN", in);
                }
            }
            connection.commit();
            return resources;
        } catch (SQLException e) {
            throw new IOException("COPY FROM", e);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
