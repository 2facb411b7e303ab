package org.specstar.storage.file;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.specstar.StorageException;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;

/**
 * A binary on its way into a {@link FileBlobStore}: a temporary file that holds the content alone, removed at the end unless
 * it was moved away. What describes the content is written behind it, when its type is known.
 */
final class ArrivingBlob implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int BEGINNING = 8_192;

    private final HashStream128 name = Hashing.xxh3_128().hashStream();
    private final MessageDigest digest = Checksum.digest();
    private final Path file;
    private final FileChannel channel;
    private byte[] beginning = {};
    private long size;
    private Checksum checksum = new Checksum("");

    ArrivingBlob(Path file) {
        this.file = file;
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
     * Takes the bytes over, hashing them on the way, and forces them to disk.
     *
     * @throws IOException if the stream fails; a failing disk is a StorageException
     */
    void fill(InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            name.putBytes(buffer, 0, count);
            digest.update(buffer, 0, count);
            noteBeginning(buffer, count);
            append(ByteBuffer.wrap(buffer, 0, count));
            size += count;
        }
        checksum = Checksum.ofDigest(digest.digest());
        force();
    }

    private void noteBeginning(byte[] buffer, int count) {
        int missing = Math.min(BEGINNING - beginning.length, count);
        if (missing > 0) {
            int known = beginning.length;
            beginning = Arrays.copyOf(beginning, known + missing);
            System.arraycopy(buffer, 0, beginning, known, missing);
        }
    }

    private void append(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void force() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** The id of all that has come; once. */
    FileId id() {
        HashValue128 hash = name.get();
        return new FileId(String.format("%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits()));
    }

    /**
     * Completes the file and forces it to disk; once.
     *
     * @throws IllegalArgumentException if the content type is longer than {@link BlobFile#LONGEST_TYPE}
     */
    void finish(String contentType) {
        append(ByteBuffer.wrap(new BlobFile(size, checksum, contentType).bytes()));
        force();
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** Of all that has come. */
    Checksum checksum() {
        return checksum;
    }

    byte[] beginning() {
        return beginning;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
