package org.specstar.transfer;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.specstar.blob.FileId;
import org.specstar.payload.Texts;
import org.specstar.transfer.ArchiveRecord.BlobRecord;

/** The frame of a binary, read field by field as its bytes come, and held to what it says of itself. */
final class BlobFrame {
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int HEADER = 5;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final MessageUnpacker in;
    private final long length;
    private final long at;
    private final BlobReceiver receiver;
    private final HashStream128 hash = Hashing.xxh3_128().hashStream();
    private @Nullable String fileId;
    private @Nullable BlobBytes bytes;
    private @Nullable Long size;
    private @Nullable String contentType;
    private long received;

    /**
     * @param frame all bytes of the frame and no more
     * @param length how many those are
     * @param at where the record begins in the archive, for errors
     */
    BlobFrame(InputStream frame, long length, long at, BlobReceiver receiver) {
        this.in = MessagePack.newDefaultUnpacker(frame);
        this.length = length;
        this.at = at;
        this.receiver = receiver;
    }

    BlobRecord read() {
        try {
            readFields();
            return record();
        } catch (RuntimeException e) {
            if (bytes != null) {
                bytes.discard();
            }
            throw e;
        }
    }

    private void readFields() {
        try {
            int fields = in.unpackMapHeader();
            for (int i = 0; i < fields; i++) {
                readField(text());
            }
        } catch (MessagePackException e) {
            throw InvalidArchiveException.malformed(at, e);
        } catch (IOException e) {
            throw FrameInput.problem(e);
        }
        if (in.getTotalReadBytes() != length) {
            throw invalid("bytes follow after the end of a value");
        }
    }

    private void readField(String key) throws IOException {
        switch (key) {
            case "file_id" -> fileId = once(key, fileId, text());
            case "blob_data" -> bytes = once(key, bytes, receive());
            case "size" -> size = once(key, size, in.unpackLong());
            case "content_type" -> contentType = once(key, contentType, text());
            default -> in.skipValue();
        }
    }

    private <V> V once(String key, @Nullable V before, V value) {
        if (before != null) {
            throw invalid("the field " + key + " is there twice");
        }
        return value;
    }

    private BlobBytes receive() throws IOException {
        if (bytes != null) {
            throw invalid("the field blob_data is there twice");
        }
        Data data = new Data(dataSize());
        BlobBytes taken = receiver.receive(fileId == null ? "" : fileId, data);
        data.transferTo(OutputStream.nullOutputStream());
        return taken;
    }

    /** The library ends at 2 GiB, the format at 4. */
    private long dataSize() throws IOException {
        long declared = in.getNextFormat() == MessageFormat.BIN32
                ? ByteBuffer.wrap(in.readPayload(HEADER), 1, Integer.BYTES).getInt() & UNSIGNED
                : in.unpackBinaryHeader();
        refuseBeyondRecord(declared);
        return declared;
    }

    private String text() throws IOException {
        int declared = in.unpackRawStringHeader();
        refuseBeyondRecord(declared);
        if (declared > LONGEST_TEXT) {
            throw invalid("a text is longer than the limit of " + LONGEST_TEXT + " bytes");
        }
        String text = decoded(in.readPayload(declared));
        if (!Texts.storable(text)) {
            throw invalid("a text holds U+0000");
        }
        return text;
    }

    private String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw InvalidArchiveException.malformed(at, e);
        }
    }

    private void refuseBeyondRecord(long declared) {
        if (declared > length - in.getTotalReadBytes()) {
            throw invalid("a value is longer than its record");
        }
    }

    private BlobRecord record() {
        String id = required("file_id", fileId);
        BlobBytes content = required("blob_data", bytes);
        if (required("size", size) != received) {
            throw invalid("a binary does not have the size it says");
        }
        refuseFalse(id);
        return new BlobRecord(id, content, received, contentType == null ? "" : contentType);
    }

    /** Binaries are stored by content; an id that has the form of a content hash must be that of the content. */
    private void refuseFalse(String id) {
        HashValue128 value = hash.get();
        String hex = String.format("%016x%016x", value.getMostSignificantBits(), value.getLeastSignificantBits());
        if (FileId.parse(id).isPresent() && !id.equals(hex)) {
            throw invalid("the binary " + id + " is not what its id says");
        }
    }

    private <V> V required(String key, @Nullable V value) {
        if (value == null) {
            throw invalid("the field " + key + " is missing");
        }
        return value;
    }

    private InvalidArchiveException invalid(String problem) {
        return InvalidArchiveException.at(at, problem);
    }

    /** The bytes of the binary, counted and hashed. */
    private final class Data extends InputStream {
        private long left;

        Data(long size) {
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int wanted) throws IOException {
            int next = (int) Math.min(wanted, left);
            if (next == 0) {
                return wanted == 0 ? 0 : -1;
            }
            in.readPayload(to, offset, next);
            hash.putBytes(to, offset, next);
            left -= next;
            received += next;
            return next;
        }
    }
}
