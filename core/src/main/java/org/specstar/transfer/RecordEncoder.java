package org.specstar.transfer;

import java.util.List;
import java.util.function.Predicate;
import org.specstar.id.ModelName;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** A record as the bytes of its frame without the length, in pieces so that payloads need no copy. */
final class RecordEncoder implements ArchiveRecord.Visitor<List<byte[]>> {
    private final MetaRecordFormat metas;

    RecordEncoder(Predicate<String> timeFields) {
        this.metas = new MetaRecordFormat(new IndexedFormat(timeFields));
    }

    @Override
    public List<byte[]> header(HeaderRecord header) {
        return List.of(
                typed(RecordType.HEADER, 1, out -> out.packString("version").packInt(header.version())));
    }

    @Override
    public List<byte[]> modelStart(ModelStartRecord start) {
        return List.of(named(RecordType.MODEL_START, start.model()));
    }

    @Override
    public List<byte[]> meta(MetaRecord meta) {
        byte[] data = Packing.bytes(out -> metas.write(meta.meta(), out));
        return List.of(holding(RecordType.META, data.length), data);
    }

    @Override
    public List<byte[]> revision(RevisionRecord revision) {
        byte[] payload = revision.payload();
        byte[] head = Packing.bytes(out -> RevisionRecordFormat.writeHead(revision.info(), payload.length, out));
        int size = Math.addExact(head.length, payload.length);
        return List.of(holding(RecordType.REVISION, size), head, payload);
    }

    @Override
    public List<byte[]> blob(BlobRecord blob) {
        byte[] before = typed(RecordType.BLOB, 4, out -> {
            Packing.text("file_id", blob.fileId(), out);
            out.packString("blob_data").packBinaryHeader(blob.bytes().length);
        });
        byte[] after = Packing.bytes(out -> {
            out.packString("size").packLong(blob.size());
            Packing.text("content_type", blob.contentType(), out);
        });
        return List.of(before, blob.bytes(), after);
    }

    @Override
    public List<byte[]> modelEnd(ModelEndRecord end) {
        return List.of(named(RecordType.MODEL_END, end.model()));
    }

    @Override
    public List<byte[]> eof(EofRecord eof) {
        return List.of(typed(RecordType.EOF, 0, out -> {}));
    }

    private static byte[] named(RecordType type, ModelName model) {
        return typed(type, 1, out -> Packing.text("model_name", model.text(), out));
    }

    /** A record whose only field is binary, up to that field's bytes. */
    private static byte[] holding(RecordType type, int size) {
        return typed(type, 1, out -> out.packString("data").packBinaryHeader(size));
    }

    private static byte[] typed(RecordType type, int fields, Packing rest) {
        return Packing.bytes(out -> {
            out.packMapHeader(fields + 1);
            Packing.text(RecordType.KEY, type.wireName(), out);
            rest.to(out);
        });
    }
}
