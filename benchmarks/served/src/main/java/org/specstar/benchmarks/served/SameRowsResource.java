package org.specstar.benchmarks.served;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The same rows that a create of an issue keeps, a row of meta data and a revision, inserted by plain JDBC in one transaction
 * into tables of the same columns with a primary key alone. The bodies that are sent are received and not looked at: what is
 * kept is a copy of what a create has kept, under another id. For PostgreSQL.
 */
@Path("_raw-rows")
@ApplicationScoped
public class SameRowsResource {
    @Resource(lookup = "java:app/jdbc/specstar")
    private DataSource pool;

    private volatile @Nullable List<RowCopy> rows;

    /** Makes the tables and takes the rows that are to be copied; there must be an issue. */
    @POST
    @Path("tables")
    public void makeTables() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String[] table : new String[][] {
                {"meta", "model, resource_id"}, {"revision", "model, resource_id, number, schema_version"}
            }) {
                statement.executeUpdate("DROP TABLE IF EXISTS benchmark_" + table[0]);
                statement.executeUpdate("CREATE TABLE benchmark_" + table[0] + " (LIKE specstar_" + table[0]
                        + " INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING GENERATED, PRIMARY KEY (" + table[1]
                        + "))");
            }
            rows = List.of(
                    RowCopy.of(connection, "specstar_meta", "benchmark_meta"),
                    RowCopy.of(connection, "specstar_revision", "benchmark_revision"));
        }
    }

    /** Inserts both; gives their id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String insert(byte[] body) throws SQLException {
        List<RowCopy> known = rows;
        if (known == null || body.length == 0) {
            throw new IllegalStateException("There are no tables yet, or nothing was sent");
        }
        String id = "issue:" + UUID.randomUUID();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (RowCopy row : known) {
                row.insert(connection, id);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return "{\"resource_id\":\"" + id + "\"}";
    }
}
