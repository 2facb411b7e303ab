package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.jpa.PayloadRow;
import org.specstar.jpa.RevisionRow;
import org.specstar.payload.DataHash;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;

/** Revisions as rows and back. */
final class RevisionRows {
    static final TableSql TABLE = new TableSql(
            "specstar_revision",
            List.of("model", "resource_id", "number", "schema_version"),
            List.of(
                    "uid",
                    "parent",
                    "parent_schema_version",
                    "data_hash",
                    "status",
                    "created_micros",
                    "created_naive",
                    "created_by",
                    "updated_micros",
                    "updated_naive",
                    "updated_by",
                    "fingerprint",
                    "checksum",
                    "payload",
                    "payload_address"));

    private RevisionRows() {}

    static RevisionInfo info(RevisionRow row) {
        String hash = row.dataHash();
        return new RevisionInfo(
                UUID.fromString(row.uid()),
                new ResourceId(row.resourceId()).revision(row.number()),
                parent(row.parent()),
                version(row.parentSchemaVersion()),
                SchemaVersion.ofKey(row.schemaVersion()),
                hash == null ? null : new DataHash(hash),
                MetaRows.status(row.status()),
                Stamps.stamp(row.created()),
                Stamps.stamp(row.updated()));
    }

    private static @Nullable RevisionId parent(@Nullable String text) {
        return text == null
                ? null
                : RevisionId.parse(text)
                        .orElseThrow(() -> new StorageException("The database holds the parent '" + text + "'"));
    }

    private static @Nullable SchemaVersion version(@Nullable String key) {
        return key == null ? null : SchemaVersion.ofKey(key);
    }

    static void bind(Parameters parameters, ModelName model, RevisionInfo info, PayloadRow payload)
            throws SQLException {
        RevisionId parent = info.parent();
        SchemaVersion parentVersion = info.parentSchemaVersion();
        DataHash hash = info.dataHash();
        parameters
                .text(model.text())
                .text(info.id().resource().text())
                .number(info.id().number())
                .text(info.schemaVersion().key())
                .text(info.uid().toString())
                .text(parent == null ? null : parent.text())
                .text(parentVersion == null ? null : parentVersion.key())
                .text(hash == null ? null : hash.text())
                .text(info.status().text())
                .stamp(Stamps.columns(info.created()))
                .stamp(Stamps.columns(info.updated()))
                .text(payload.fingerprint())
                .text(payload.checksum())
                .bytes(payload.bytes())
                .text(payload.address());
    }

    /** Reads what {@link TableSql#select} has found, up to what belongs to the payload. */
    static RevisionInfo read(FoundRow row) {
        row.skip(1); // The model.
        return info(new RevisionRow(
                row.text(),
                (int) row.number(),
                row.text(),
                row.text(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.text(),
                row.stamp(),
                row.stamp()));
    }

    static RevisionKey readKey(ResultSet row) throws SQLException {
        return new RevisionKey(
                new ResourceId(row.getString("resource_id")).revision(row.getInt("number")),
                SchemaVersion.ofKey(row.getString("schema_version")));
    }

    /** Goes on where {@link #read} has stopped. */
    static PayloadRow readPayload(FoundRow row) {
        return new PayloadRow(row.text(), row.text(), row.bytesIfAny(), row.textIfAny());
    }
}
