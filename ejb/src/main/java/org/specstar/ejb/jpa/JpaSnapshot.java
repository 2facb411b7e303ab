package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.specstar.StorageException;
import org.specstar.blob.FileId;
import org.specstar.ejb.search.Searches;
import org.specstar.ejb.search.Sql;
import org.specstar.id.ModelName;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Snapshot;
import org.specstar.search.Condition;

/**
 * A state of the database, read page by page on a connection of its own: one query for the rows of a page, one for all
 * their revisions.
 */
final class JpaSnapshot implements Snapshot {
    private static final int RESOURCES_PER_PAGE = 200;
    /** Revisions fetched at once; their payloads are in memory together. */
    private static final int REVISIONS_PER_FETCH = 32;

    private static final int BINARIES_PER_FETCH = 1_000;

    private static final String METAS = "SELECT m.seq, " + MetaRows.TABLE.select("m") + " FROM ";
    private static final String REVISIONS = "SELECT " + RevisionRows.TABLE.select("r") + " FROM ";
    private static final String THEIR_REVISIONS =
            " m JOIN specstar_revision r ON r.model = m.model AND r.resource_id = m.resource_id";
    private static final String BINARIES = "SELECT DISTINCT u.file_id FROM ";
    private static final String THEIR_BINARIES =
            " m JOIN specstar_blob_use u ON u.model = m.model AND u.resource_id = m.resource_id WHERE m.model = ? AND ";

    private record Row(long seq, ResourceMeta meta) {}

    private final Connection connection;
    private final PayloadReader payloads;
    private final Dialect dialect;
    private final Function<ModelName, Searches> searches;

    JpaSnapshot(
            Connection connection, PayloadReader payloads, Dialect dialect, Function<ModelName, Searches> searches) {
        this.searches = searches;
        this.connection = connection;
        this.payloads = payloads;
        this.dialect = dialect;
    }

    @Override
    public void forEach(ModelName model, Condition condition, Visitor visitor) {
        Sql sql = searches.apply(model).where(condition);
        try {
            List<Row> page = page(model, sql, Long.MIN_VALUE);
            while (!page.isEmpty()) {
                show(model, sql, page, visitor);
                page = page(model, sql, page.get(page.size() - 1).seq());
            }
        } catch (SQLException e) {
            throw new StorageException("A snapshot could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void forEachBinary(ModelName model, Condition condition, Consumer<FileId> visitor) {
        Sql sql = searches.apply(model).where(condition);
        String all = BINARIES + table(model) + THEIR_BINARIES + sql.text() + " ORDER BY u.file_id";
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            dialect.planByValues(statement);
            statement.setFetchSize(BINARIES_PER_FETCH);
            new Parameters(statement).text(model.text()).all(sql.parameters());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.accept(new FileId(rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new StorageException("The binaries of a snapshot could not be read: " + e.getMessage(), e);
        }
    }

    private String table(ModelName model) {
        return searches.apply(model).table();
    }

    private List<Row> page(ModelName model, Sql condition, long after) throws SQLException {
        String sql = METAS + table(model) + " m WHERE m.model = ? AND m.seq > ? AND " + condition.text() + " ORDER BY m.seq LIMIT "
                + RESOURCES_PER_PAGE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.planByValues(statement);
            new Parameters(statement).text(model.text()).number(after).all(condition.parameters());
            return rows(statement);
        }
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> page = new ArrayList<>(RESOURCES_PER_PAGE);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                FoundRow row = FoundRow.of(rows);
                page.add(new Row(row.number(), MetaRows.read(row)));
            }
        }
        return page;
    }

    private void show(ModelName model, Sql condition, List<Row> page, Visitor visitor) throws SQLException {
        String sql = REVISIONS + table(model) + THEIR_REVISIONS + " WHERE m.model = ? AND m.seq BETWEEN ? AND ? AND " + condition.text()
                + " ORDER BY m.seq, r.number, r.schema_version";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.planByValues(statement);
            statement.setFetchSize(REVISIONS_PER_FETCH);
            new Parameters(statement)
                    .text(model.text())
                    .number(page.get(0).seq())
                    .number(page.get(page.size() - 1).seq())
                    .all(condition.parameters());
            show(page, statement, visitor);
        }
    }

    private void show(List<Row> page, PreparedStatement statement, Visitor visitor) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            RevisionCursor revisions = new RevisionCursor(rows, payloads);
            for (Row row : page) {
                visitor.visit(row.meta(), revisions.of(row.meta().id()));
            }
        }
    }
}
