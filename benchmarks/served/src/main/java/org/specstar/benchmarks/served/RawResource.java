package org.specstar.benchmarks.served;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The least that this server can do to keep and give a row: plain JDBC on the same pool and database, one statement each,
 * nothing parsed. What the platform's own routes are measured against.
 */
@Path("_raw")
@ApplicationScoped
public class RawResource {
    @Resource(lookup = "java:app/jdbc/specstar")
    private DataSource pool;

    /** Makes the table. */
    @POST
    @Path("table")
    public void makeTable() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS benchmark_raw (id TEXT PRIMARY KEY, body BYTEA NOT NULL)");
        }
    }

    /** Adds rows of the same bytes, numbered from the first; those that are there stay. */
    @POST
    @Path("rows")
    @Consumes(MediaType.APPLICATION_JSON)
    public void fill(@QueryParam("first") long first, @QueryParam("count") long count, byte[] body)
            throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO benchmark_raw (id, body) VALUES (?, ?) ON CONFLICT (id) DO NOTHING")) {
            connection.setAutoCommit(false);
            for (long number = first; number < first + count; number++) {
                statement.setString(1, "row-" + number);
                statement.setBytes(2, body);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Inserts a row; gives its id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String insert(byte[] body) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO benchmark_raw (id, body) VALUES (?, ?)")) {
            statement.setString(1, id);
            statement.setBytes(2, body);
            statement.executeUpdate();
        }
        return "{\"resource_id\":\"" + id + "\"}";
    }

    /** The row of an id. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] select(@PathParam("id") String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT body FROM benchmark_raw WHERE id = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new NotFoundException();
                }
                return rows.getBytes(1);
            }
        }
    }
}
