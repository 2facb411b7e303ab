package org.specstar.storage.file;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;

/** A binary on its way into a {@link FileBlobStore}: a temporary file, removed at the end unless it was moved away. */
final class ArrivingBlob implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final HashStream128 name = Hashing.xxh3_128().hashStream();
    private final MessageDigest digest = Checksum.digest();
    private final Path file;
    private final String contentType;
    private final FileChannel channel;
    private long size;

    /** @throws IllegalArgumentException if the content type is longer than {@link BlobFile#LONGEST_TYPE} */
    ArrivingBlob(Path file, String contentType) {
        if (contentType.getBytes(StandardCharsets.UTF_8).length > BlobFile.LONGEST_TYPE) {
            throw new IllegalArgumentException("A content type has " + BlobFile.LONGEST_TYPE + " bytes at most");
        }
        this.file = file;
        this.contentType = contentType;
        try {
            this.channel = Disk.create(file);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private StorageException cannotWrite(IOException e) {
        return new StorageException("A binary cannot be written to " + file, e);
    }

    /**
     * Takes the bytes over, hashing them on the way.
     *
     * @throws IOException if the stream fails; a failing disk is a StorageException
     */
    void fill(InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long position = BlobFile.length(contentType);
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            name.putBytes(buffer, 0, count);
            digest.update(buffer, 0, count);
            append(ByteBuffer.wrap(buffer, 0, count), position + size);
            size += count;
        }
    }

    private void append(ByteBuffer bytes, long begin) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, begin + bytes.position());
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Completes the file and forces it to disk. */
    FileId finish() throws IOException {
        new BlobFile(size, Checksum.ofDigest(digest.digest()), contentType).write(channel);
        channel.force(true);
        HashValue128 hash = name.get();
        return new FileId(String.format("%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits()));
    }

    Path file() {
        return file;
    }

    Blob blob(FileId id) {
        return new Blob(id, size, contentType);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
