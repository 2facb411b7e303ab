package org.specstar.benchmarks.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL of a server, asked without the server.
 *
 * @param url of JDBC
 */
public record DirectDatabase(String url, String user) {
    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS benchmark_direct (id TEXT PRIMARY KEY, body BYTEA NOT NULL)";

    Connection connect() throws IOException {
        try {
            return DriverManager.getConnection(url, user, user);
        } catch (SQLException e) {
            throw new IOException("The database does not answer", e);
        }
    }

    /** What autovacuum does on its own a minute after so many rows have come. */
    public void settle() throws IOException {
        execute("VACUUM (ANALYZE)");
    }

    /** The table of the direct inserts. */
    public void makeTable() throws IOException {
        execute(TABLE);
    }

    void execute(String sql) throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(sql, e);
        }
    }
}
