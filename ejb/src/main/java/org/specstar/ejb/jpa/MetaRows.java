package org.specstar.ejb.jpa;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.jpa.MetaEntity;
import org.specstar.jpa.MetaRow;
import org.specstar.jpa.MetaRow.HeadRow;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.SearchFields;

/** Meta data as rows and back. */
final class MetaRows {
    static final TableSql TABLE = new TableSql(
            "specstar_meta",
            List.of("model", "resource_id"),
            List.of(
                    "version",
                    "current_number",
                    "current_uid",
                    "schema_version",
                    "total_revision_count",
                    "created_micros",
                    "created_naive",
                    "created_by",
                    "updated_micros",
                    "updated_naive",
                    "updated_by",
                    "is_deleted",
                    "indexed_data",
                    "rev_status",
                    "rev_created_micros",
                    "rev_created_naive",
                    "rev_created_by",
                    "rev_updated_micros",
                    "rev_updated_naive",
                    "rev_updated_by"),
            List.of("index_keys"));

    /** Columns of the two stamps of a head. */
    private static final int HEAD_STAMPS = 6;

    private MetaRows() {}

    static MetaRow row(ResourceMeta meta) {
        IndexedData indexed = meta.indexedData();
        return new MetaRow(
                meta.version(),
                meta.current().number(),
                meta.uid().toString(),
                meta.schemaVersion().key(),
                meta.totalRevisionCount(),
                Stamps.columns(meta.created()),
                Stamps.columns(meta.updated()),
                meta.deleted(),
                indexed == null ? null : indexed.json(),
                headRow(meta.head()));
    }

    private static @Nullable HeadRow headRow(@Nullable HeadMirror head) {
        return head == null
                ? null
                : new HeadRow(head.status().text(), Stamps.columns(head.created()), Stamps.columns(head.updated()));
    }

    static ResourceMeta meta(MetaEntity entity) {
        return meta(entity.resourceId(), entity.row());
    }

    private static ResourceMeta meta(String id, MetaRow row) {
        String indexed = row.indexedData();
        return new ResourceMeta(
                new ResourceId(id).revision(row.currentNumber()),
                UUID.fromString(row.currentUid()),
                SchemaVersion.ofKey(row.schemaVersion()),
                row.totalRevisionCount(),
                Stamps.stamp(row.created()),
                Stamps.stamp(row.updated()),
                row.deleted(),
                indexed == null ? null : new IndexedData(indexed),
                mirror(row.head()),
                row.version());
    }

    private static @Nullable HeadMirror mirror(@Nullable HeadRow head) {
        return head == null
                ? null
                : new HeadMirror(status(head.status()), Stamps.stamp(head.created()), Stamps.stamp(head.updated()));
    }

    static RevisionStatus status(String text) {
        return RevisionStatus.of(text)
                .orElseThrow(() -> new StorageException("The database holds the unknown status '" + text + "'"));
    }

    /** What {@link TableSql#upsert} and {@link TableSql#insertIfAbsent} want. */
    static void bindInsert(Parameters parameters, ModelName model, ResourceMeta meta, SearchFields fields)
            throws SQLException {
        bind(parameters.text(model.text()).text(meta.id().text()), meta, fields);
    }

    /** What {@link TableSql#update} wants. */
    static void bindUpdate(Parameters parameters, ModelName model, ResourceMeta meta, SearchFields fields)
            throws SQLException {
        bind(parameters, meta, fields);
        parameters.text(model.text()).text(meta.id().text());
    }

    private static void bind(Parameters parameters, ResourceMeta meta, SearchFields fields) throws SQLException {
        MetaRow row = row(meta);
        HeadRow head = row.head();
        parameters
                .number(row.version())
                .number(row.currentNumber())
                .text(row.currentUid())
                .text(row.schemaVersion())
                .number(row.totalRevisionCount())
                .stamp(row.created())
                .stamp(row.updated())
                .flag(row.deleted())
                .text(row.indexedData())
                .text(head == null ? null : head.status())
                .stamp(head == null ? null : head.created())
                .stamp(head == null ? null : head.updated())
                .json(KeysJson.members(RowValues.keys(meta.indexedData(), fields)));
    }

    /** Reads what {@link TableSql#select} has found. */
    static ResourceMeta read(FoundRow row) {
        row.skip(1); // The model.
        String id = row.text();
        MetaRow columns = new MetaRow(
                row.number(),
                (int) row.number(),
                row.text(),
                row.text(),
                (int) row.number(),
                row.stamp(),
                row.stamp(),
                row.flag(),
                row.textIfAny(),
                readHead(row));
        return meta(id, columns);
    }

    private static @Nullable HeadRow readHead(FoundRow row) {
        String status = row.textIfAny();
        if (status == null) {
            row.skip(HEAD_STAMPS);
            return null;
        }
        return new HeadRow(status, row.stamp(), row.stamp());
    }
}
