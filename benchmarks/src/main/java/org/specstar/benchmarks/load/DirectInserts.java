package org.specstar.benchmarks.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** One insert in a transaction of its own, as {@code pgbench} does it. */
public record DirectInserts(DirectDatabase database) implements Work {
    private static final String INSERT = "INSERT INTO benchmark_direct (id, body) VALUES (?, ?)";

    @Override
    public Worker begin() throws IOException {
        Connection connection = database.connect();
        try {
            return new Inserter(connection, connection.prepareStatement(INSERT));
        } catch (SQLException e) {
            throw new IOException(INSERT, e);
        }
    }

    private record Inserter(Connection connection, PreparedStatement statement) implements Worker {
        @Override
        public void once() throws IOException {
            try {
                statement.setString(1, UUID.randomUUID().toString());
                statement.setBytes(2, IssueText.fresh().payload());
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IOException(INSERT, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IOException("The database does not let go", e);
            }
        }
    }
}
