package org.specstar.transfer;

import static org.specstar.transfer.InvalidArchiveException.quoted;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** A revision as archives hold it: its information and its payload. */
final class RevisionRecordFormat {
    private static final int UID_LENGTH = 36;
    private static final FieldReaders READERS =
            new FieldReaders().with("info", RevisionRecordFormat::info).with("raw_data", Packed::binary);
    private static final FieldReaders INFO_READERS = new FieldReaders()
            .with("uid", RevisionRecordFormat::uid)
            .with("resource_id", Packed::text)
            .with("revision_id", Packed::text)
            .with("parent_revision_id", Packed::textOrNil)
            .with("parent_schema_version", Packed::schemaVersion)
            .with("schema_version", Packed::schemaVersion)
            .with("data_hash", Packed::text)
            .with("status", RevisionRecordFormat::status)
            .with("created_time", Packed::moment)
            .with("updated_time", Packed::moment)
            .with("created_by", Packed::text)
            .with("updated_by", Packed::text);
    private static final int ALWAYS = 10;

    private RevisionRecordFormat() {}

    static RevisionRecord read(Packed source) {
        Fields fields = Fields.read(source, READERS);
        source.end();
        return new RevisionRecord(
                fields.required("info", RevisionInfo.class), fields.required("raw_data", byte[].class));
    }

    private static RevisionInfo info(Packed source) {
        Fields fields = Fields.read(source, INFO_READERS);
        ResourceId resource = fields.resourceId("resource_id");
        return new RevisionInfo(
                fields.required("uid", UUID.class),
                fields.revisionId(fields.text("revision_id"), resource),
                parent(fields, resource),
                fields.optional("parent_schema_version", SchemaVersion.class).orElse(null),
                fields.optional("schema_version", SchemaVersion.class).orElse(SchemaVersion.NONE),
                fields.optional("data_hash", String.class).map(DataHash::new).orElse(null),
                fields.required("status", RevisionStatus.class),
                fields.stamp("created_time", "created_by"),
                fields.stamp("updated_time", "updated_by"));
    }

    private static @Nullable RevisionId parent(Fields fields, ResourceId resource) {
        Optional<?> parent =
                fields.optional("parent_revision_id", Optional.class).orElse(Optional.empty());
        return parent.map(text -> fields.revisionId((String) text, resource)).orElse(null);
    }

    private static UUID uid(Packed source) {
        String text = source.text();
        return Optional.of(text)
                .filter(uid -> uid.length() == UID_LENGTH)
                .flatMap(RevisionRecordFormat::parsed)
                .filter(uid -> uid.toString().equalsIgnoreCase(text))
                .orElseThrow(() -> source.invalid("a uid is no UUID"));
    }

    /** Also of some texts that no UUID is written as. */
    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static RevisionStatus status(Packed source) {
        String text = source.text();
        return RevisionStatus.of(text).orElseThrow(() -> source.invalid("unknown revision status " + quoted(text)));
    }

    /** Everything up to the payload's own bytes, which follow. */
    static void writeHead(RevisionInfo info, int payloadSize, MessagePacker out) throws IOException {
        out.packMapHeader(2);
        out.packString("info");
        writeInfo(info, out);
        out.packString("raw_data").packBinaryHeader(payloadSize);
    }

    private static void writeInfo(RevisionInfo info, MessagePacker out) throws IOException {
        SchemaVersion from = info.parentSchemaVersion();
        DataHash hash = info.dataHash();
        out.packMapHeader(ALWAYS + (from == null ? 0 : 1) + (hash == null ? 0 : 1));
        writeIdentity(info, out);
        if (from != null) {
            Packing.text("parent_schema_version", from.text(), out);
        }
        Packing.text("schema_version", info.schemaVersion().text(), out);
        if (hash != null) {
            Packing.text("data_hash", hash.text(), out);
        }
        Packing.text("status", info.status().text(), out);
        Packing.moment("created_time", info.created().time(), out);
        Packing.moment("updated_time", info.updated().time(), out);
        Packing.text("created_by", info.created().user(), out);
        Packing.text("updated_by", info.updated().user(), out);
    }

    private static void writeIdentity(RevisionInfo info, MessagePacker out) throws IOException {
        RevisionId parent = info.parent();
        Packing.text("uid", info.uid().toString(), out);
        Packing.text("resource_id", info.id().resource().text(), out);
        Packing.text("revision_id", info.id().text(), out);
        Packing.text("parent_revision_id", parent == null ? null : parent.text(), out);
    }
}
