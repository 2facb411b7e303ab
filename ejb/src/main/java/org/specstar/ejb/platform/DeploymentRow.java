package org.specstar.ejb.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.specstar.StorageException;
import org.specstar.ejb.db.Database;

/** What a database says of its deployment. */
final class DeploymentRow {
    private static final String ROWS = "SELECT EXISTS (SELECT 1 FROM specstar_meta)"
            + " OR EXISTS (SELECT 1 FROM specstar_revision) OR EXISTS (SELECT 1 FROM specstar_blob)"
            + " OR EXISTS (SELECT 1 FROM specstar_upload)";

    private final Database database;

    DeploymentRow(Database database) {
        this.database = database;
    }

    /** The id, which the first start makes. */
    String id() {
        // What is committed on a connection without limits may not be in the bucket yet that holds the database.
        try (Connection connection = database.connect()) {
            Optional<String> id = find(connection);
            return id.isPresent() ? id.get() : made(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Nodes that start together agree on the id of the first. */
    private static String made(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO specstar_deployment (number, id) VALUES (1, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return find(connection).orElseThrow();
    }

    private static Optional<String> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM specstar_deployment")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Whether there are rows of resources or binaries. */
    boolean hasOthers() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROWS)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private StorageException failed(SQLException e) {
        return new StorageException("Whose data " + database.place() + " holds cannot be seen: " + e.getMessage(), e);
    }
}
