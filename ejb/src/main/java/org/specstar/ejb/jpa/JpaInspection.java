package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specstar.StorageException;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.ejb.jpa.Tables.RowReader;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Checksum;
import org.specstar.resource.Inspection;
import org.specstar.resource.KeptForm;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;

/** A state of the database, on a connection of its own; its rows are walked through by the order of their keys. */
final class JpaInspection implements Inspection {
    /** Their payloads are in memory together. */
    private static final int FORMS_PER_FETCH = 32;

    private static final int ROWS_PER_FETCH = 500;

    private static final String MODELS = "SELECT model FROM specstar_meta UNION SELECT model FROM specstar_revision"
            + " UNION SELECT model FROM specstar_blob_use ORDER BY model";
    private static final String ROWS =
            "SELECT " + MetaRows.TABLE.select("m") + " FROM specstar_meta m WHERE m.model = ?";
    private static final String FORMS =
            "SELECT " + RevisionRows.TABLE.select("r") + " FROM specstar_revision r WHERE r.model = ?";
    private static final String FORMS_ORDER = " ORDER BY r.resource_id, r.number, r.schema_version";
    private static final String USES = "SELECT u.resource_id, u.number, u.schema_version, u.file_id"
            + " FROM specstar_blob_use u WHERE u.model = ?";
    private static final String USES_ORDER = " ORDER BY u.resource_id, u.number, u.schema_version, u.file_id";
    private static final String ABSENT =
            "SELECT a.numbers FROM specstar_absence a WHERE a.model = ? AND a.resource_id = ?";
    private static final String ADDRESSES = "SELECT DISTINCT r.payload_address FROM specstar_revision r"
            + " WHERE r.payload_address IS NOT NULL ORDER BY r.payload_address";

    private final Connection connection;
    private final String referred;

    JpaInspection(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.referred = "SELECT DISTINCT r.payload_address FROM specstar_revision r WHERE r.payload_address IN"
                + " (SELECT k.value ->> 0 FROM " + dialect.elements() + ")";
    }

    @Override
    public List<ModelName> models() {
        List<ModelName> models = new ArrayList<>();
        walk(MODELS, ROWS_PER_FETCH, row -> new ModelName(row.getString(1))).forEachRemaining(models::add);
        return models;
    }

    @Override
    public Iterator<ResourceMeta> rows(ModelName model) {
        return walk(
                ROWS + " ORDER BY m.resource_id", ROWS_PER_FETCH, row -> MetaRows.read(FoundRow.of(row)), model.text());
    }

    @Override
    public Optional<ResourceMeta> row(ModelName model, ResourceId id) {
        return first(walk(
                ROWS + " AND m.resource_id = ?", 0, row -> MetaRows.read(FoundRow.of(row)), model.text(), id.text()));
    }

    private static <T> Optional<T> first(Iterator<T> found) {
        return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }

    @Override
    public Iterator<KeptForm> forms(ModelName model) {
        return walk(FORMS + FORMS_ORDER, FORMS_PER_FETCH, JpaInspection::form, model.text());
    }

    @Override
    public Iterator<KeptForm> forms(ModelName model, ResourceId id) {
        return walk(
                FORMS + " AND r.resource_id = ?" + FORMS_ORDER,
                FORMS_PER_FETCH,
                JpaInspection::form,
                model.text(),
                id.text());
    }

    private static KeptForm form(ResultSet row) throws SQLException {
        FoundRow columns = FoundRow.of(row);
        RevisionInfo info = RevisionRows.read(columns);
        PayloadRow payload = RevisionRows.readPayload(columns);
        return new KeptForm(
                info, payload.fingerprint(), new Checksum(payload.checksum()), payload.address(), payload.bytes());
    }

    @Override
    public Iterator<BlobUse> uses(ModelName model) {
        return new UseWalk(walk(USES + USES_ORDER, ROWS_PER_FETCH, JpaInspection::use, model.text()));
    }

    @Override
    public Iterator<BlobUse> uses(ModelName model, ResourceId id) {
        return new UseWalk(walk(
                USES + " AND u.resource_id = ?" + USES_ORDER,
                ROWS_PER_FETCH,
                JpaInspection::use,
                model.text(),
                id.text()));
    }

    private static UseWalk.Row use(ResultSet row) throws SQLException {
        RevisionKey revision = new RevisionKey(
                new ResourceId(row.getString(1)).revision(row.getInt(2)), SchemaVersion.ofKey(row.getString(3)));
        return new UseWalk.Row(revision, new FileId(row.getString(4)));
    }

    @Override
    public int absentNumbers(ModelName model, ResourceId id) {
        return first(walk(ABSENT, 0, row -> row.getInt(1), model.text(), id.text()))
                .orElse(0);
    }

    @Override
    public Iterator<String> addresses() {
        return walk(ADDRESSES, ROWS_PER_FETCH, row -> row.getString(1));
    }

    @Override
    public Set<String> referred(Collection<String> addresses) {
        Set<String> found = new HashSet<>();
        walk(referred, ROWS_PER_FETCH, row -> row.getString(1), KeysJson.texts(addresses))
                .forEachRemaining(found::add);
        return found;
    }

    private <T> Iterator<T> walk(String sql, int fetchSize, RowReader<T> reader, String... parameters) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(fetchSize);
            new Parameters(statement).all(List.of((Object[]) parameters));
            return new RowWalk<>(statement, reader);
        } catch (SQLException e) {
            throw new StorageException("The state of the database could not be read: " + e.getMessage(), e);
        }
    }
}
