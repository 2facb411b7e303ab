package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.specstar.StorageException;
import org.specstar.blob.FileId;
import org.specstar.ejb.search.Searches;
import org.specstar.ejb.search.Sql;
import org.specstar.id.ModelName;
import org.specstar.resource.Snapshot;
import org.specstar.search.Condition;

/**
 * A state of the database, read page by page on a connection of its own: one query for the resources of a page and all their
 * revisions.
 */
final class JpaSnapshot implements Snapshot {
    private static final int RESOURCES_PER_PAGE = 500;
    /** Rows fetched at once. */
    private static final int ROWS_PER_FETCH = 250;

    private static final int BINARIES_PER_FETCH = 1_000;

    private static final String METAS = "SELECT m.seq, " + MetaRows.TABLE.select("m") + " FROM ";
    private static final String JOINED = "SELECT m.seq, " + MetaRows.TABLE.select("m") + ", r.model IS NOT NULL, "
            + RevisionRows.TABLE.select("r").replace("r.payload,", LargePayloads.IF_SMALL + ",");
    private static final String THEIR_REVISIONS =
            " LEFT JOIN specstar_revision r ON r.model = m.model AND r.resource_id = m.resource_id";
    private static final String BINARIES = "SELECT DISTINCT u.file_id FROM ";
    private static final String THEIR_BINARIES =
            " m JOIN specstar_blob_use u ON u.model = m.model AND u.resource_id = m.resource_id WHERE m.model = ? AND ";

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
        Searches own = searches.apply(model);
        Sql sql = own.where(condition);
        try (PreparedStatement statement = connection.prepareStatement(pages(own.table(), sql))) {
            plan(statement, sql);
            statement.setFetchSize(ROWS_PER_FETCH);
            showAll(new Page(statement, model, sql.parameters()), visitor);
        } catch (SQLException e) {
            throw new StorageException("A snapshot could not be read: " + e.getMessage(), e);
        }
    }

    /** The resources are chosen before anything is joined to them: a page is found and ordered by itself. */
    private static String pages(String table, Sql condition) {
        return JOINED + " FROM (" + METAS + table + " m WHERE m.model = ? AND m.seq > ? AND " + condition.text()
                + " ORDER BY m.seq LIMIT " + RESOURCES_PER_PAGE + ") m" + THEIR_REVISIONS
                + " ORDER BY m.seq, r.number, r.schema_version";
    }

    /** Where no values are searched for, the plan of the first pages is as good for the others. */
    private void plan(PreparedStatement statement, Sql condition) throws SQLException {
        if (!condition.parameters().isEmpty()) {
            dialect.planByValues(statement);
        }
    }

    private record Page(PreparedStatement statement, ModelName model, List<Object> values) {
        ResultSet after(long seq) throws SQLException {
            new Parameters(statement).text(model.text()).number(seq).all(values);
            return statement.executeQuery();
        }
    }

    private void showAll(Page page, Visitor visitor) throws SQLException {
        LargePayloads large = new LargePayloads(connection, page.model());
        long last = Long.MIN_VALUE;
        int shown = RESOURCES_PER_PAGE;
        while (shown == RESOURCES_PER_PAGE) {
            try (ResultSet rows = page.after(last)) {
                ResourceCursor cursor = new ResourceCursor(rows, payloads, large);
                shown = cursor.show(visitor);
                last = shown == 0 ? last : cursor.lastSeq();
            }
        }
    }

    @Override
    public void forEachBinary(ModelName model, Condition condition, Consumer<FileId> visitor) {
        Sql sql = searches.apply(model).where(condition);
        String all = BINARIES + table(model) + THEIR_BINARIES + sql.text() + " ORDER BY u.file_id";
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            plan(statement, sql);
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
}
