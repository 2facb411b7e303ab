package org.specstar.transfer;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionStatus;

/** A meta row as archives hold it: a map of ten to fifteen keys in a fixed order. */
final class MetaRecordFormat {
    private static final FieldReaders READERS = new FieldReaders()
            .with("current_revision_id", Packed::text)
            .with("resource_id", Packed::text)
            .with("schema_version", Packed::schemaVersion)
            .with("total_revision_count", Packed::smallInteger)
            .with("created_time", Packed::moment)
            .with("updated_time", Packed::moment)
            .with("created_by", Packed::text)
            .with("updated_by", Packed::text)
            .with("is_deleted", Packed::bool)
            .with("indexed_data", IndexedFormat::read)
            .with("rev_status", RevisionRecordFormat::status)
            .with("rev_created_by", Packed::text)
            .with("rev_updated_by", Packed::text)
            .with("rev_created_time", Packed::moment)
            .with("rev_updated_time", Packed::moment);
    private static final int ALWAYS = 9;
    private static final int OF_MIRROR = 5;

    private final IndexedFormat indexed;

    MetaRecordFormat(IndexedFormat indexed) {
        this.indexed = indexed;
    }

    static ResourceMeta read(Packed source) {
        Fields fields = Fields.read(source, READERS);
        source.end();
        ResourceId id = fields.resourceId("resource_id");
        return new ResourceMeta(
                fields.revisionId(fields.text("current_revision_id"), id),
                ResourceMeta.UID_UNKNOWN,
                fields.optional("schema_version", SchemaVersion.class).orElse(SchemaVersion.NONE),
                count(fields),
                fields.stamp("created_time", "created_by"),
                fields.stamp("updated_time", "updated_by"),
                fields.optional("is_deleted", Boolean.class).orElse(false),
                fields.optional("indexed_data", IndexedData.class).orElse(null),
                mirror(fields),
                1);
    }

    private static int count(Fields fields) {
        int count = fields.required("total_revision_count", Integer.class);
        if (count < 0 || count > RevisionId.HIGHEST) {
            throw fields.invalid("a count of revisions is not between 0 and " + RevisionId.HIGHEST);
        }
        return count;
    }

    /** Archives older than the mirror have none of its fields. */
    private static @Nullable HeadMirror mirror(Fields fields) {
        Optional<RevisionStatus> status = fields.optional("rev_status", RevisionStatus.class);
        return status.map(known -> new HeadMirror(
                        known,
                        fields.stamp("rev_created_time", "rev_created_by"),
                        fields.stamp("rev_updated_time", "rev_updated_by")))
                .orElse(null);
    }

    void write(ResourceMeta meta, MessagePacker out) throws IOException {
        IndexedData data = meta.indexedData();
        HeadMirror mirror = meta.head();
        out.packMapHeader(ALWAYS + (data == null ? 0 : 1) + (mirror == null ? 0 : OF_MIRROR));
        writeRow(meta, out);
        if (data != null) {
            out.packString("indexed_data");
            indexed.write(data, out);
        }
        if (mirror != null) {
            writeMirror(mirror, out);
        }
    }

    private static void writeRow(ResourceMeta meta, MessagePacker out) throws IOException {
        Packing.text("current_revision_id", meta.current().text(), out);
        Packing.text("resource_id", meta.id().text(), out);
        Packing.text("schema_version", meta.schemaVersion().text(), out);
        out.packString("total_revision_count").packInt(meta.totalRevisionCount());
        Packing.moment("created_time", meta.created().time(), out);
        Packing.moment("updated_time", meta.updated().time(), out);
        Packing.text("created_by", meta.created().user(), out);
        Packing.text("updated_by", meta.updated().user(), out);
        out.packString("is_deleted").packBoolean(meta.deleted());
    }

    private static void writeMirror(HeadMirror mirror, MessagePacker out) throws IOException {
        Packing.text("rev_status", mirror.status().text(), out);
        Packing.text("rev_created_by", mirror.created().user(), out);
        Packing.text("rev_updated_by", mirror.updated().user(), out);
        Packing.moment("rev_created_time", mirror.created().time(), out);
        Packing.moment("rev_updated_time", mirror.updated().time(), out);
    }
}
