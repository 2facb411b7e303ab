package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.specstar.id.ModelName;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** A record as the frame that it goes out in. For one thread. */
final class RecordEncoder implements ArchiveRecord.Visitor<Frame> {
    /** As the format numbers binaries with a length of 32 bits. */
    private static final byte BIN_32 = (byte) 0xC6;

    /** Most values are small: there are some in the room that is made at once. */
    private static final MessagePack.PackerConfig ROOM = new MessagePack.PackerConfig().withBufferSize(1 << 14);

    private final MessageBufferPacker packer = ROOM.newBufferPacker();
    private final MetaRecordFormat metas;

    RecordEncoder(Predicate<String> timeFields) {
        this.metas = new MetaRecordFormat(new IndexedFormat(timeFields));
    }

    @Override
    public Frame header(HeaderRecord header) {
        return Frame.of(
                typed(RecordType.HEADER, 1, out -> out.packString("version").packInt(header.version())));
    }

    @Override
    public Frame modelStart(ModelStartRecord start) {
        return Frame.of(named(RecordType.MODEL_START, start.model()));
    }

    @Override
    public Frame meta(MetaRecord meta) {
        byte[] data = bytes(out -> metas.write(meta.meta(), out));
        return Frame.of(holding(RecordType.META, data.length), data);
    }

    @Override
    public Frame revision(RevisionRecord revision) {
        byte[] payload = revision.payload();
        byte[] head = bytes(out -> RevisionRecordFormat.writeHead(revision.info(), payload.length, out));
        int size = Math.addExact(head.length, payload.length);
        return Frame.of(holding(RecordType.REVISION, size), head, payload);
    }

    @Override
    public Frame blob(BlobRecord blob) {
        byte[] before = typed(RecordType.BLOB, 4, out -> {
            Packing.text("file_id", blob.fileId(), out);
            binaryHeader(blob.size(), out.packString("blob_data"));
        });
        byte[] after = bytes(out -> {
            out.packString("size").packLong(blob.size());
            Packing.text("content_type", blob.contentType(), out);
        });
        return new Frame(before.length + blob.size() + after.length, out -> {
            out.write(before);
            copy(blob, out);
            out.write(after);
        });
    }

    /** The library ends at 2 GiB, the format at 4. */
    private static void binaryHeader(long size, MessagePacker out) throws IOException {
        if (size <= Integer.MAX_VALUE) {
            out.packBinaryHeader((int) size);
        } else {
            out.writePayload(ByteBuffer.allocate(1 + Integer.BYTES)
                    .put(BIN_32)
                    .putInt((int) size)
                    .array());
        }
    }

    /** The length has gone out already: bytes that are more or fewer end the archive here. */
    private static void copy(BlobRecord blob, OutputStream out) throws IOException {
        try (InputStream bytes = blob.bytes().open()) {
            if (bytes.transferTo(out) != blob.size()) {
                throw new DamagedPayloadException(blob.fileId());
            }
        }
    }

    @Override
    public Frame modelEnd(ModelEndRecord end) {
        return Frame.of(named(RecordType.MODEL_END, end.model()));
    }

    @Override
    public Frame eof(EofRecord eof) {
        return Frame.of(typed(RecordType.EOF, 0, out -> {}));
    }

    private byte[] named(RecordType type, ModelName model) {
        return typed(type, 1, out -> Packing.text("model_name", model.text(), out));
    }

    /** A record whose only field is binary, up to that field's bytes. */
    private byte[] holding(RecordType type, int size) {
        return typed(type, 1, out -> out.packString("data").packBinaryHeader(size));
    }

    private byte[] typed(RecordType type, int fields, Packing rest) {
        return bytes(out -> {
            out.packMapHeader(fields + 1);
            Packing.text(RecordType.KEY, type.wireName(), out);
            rest.to(out);
        });
    }

    private byte[] bytes(Packing packing) {
        packer.clear();
        try {
            packing.to(packer);
            return packer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }
}
