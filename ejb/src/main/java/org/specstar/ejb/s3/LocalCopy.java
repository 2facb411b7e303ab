package org.specstar.ejb.s3;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import org.specstar.StorageException;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;

/**
 * The bytes of a binary in a file of this machine, until they are in the bucket. Their name is a hash of all of them, so
 * nothing can be sent before the last has come.
 */
record LocalCopy(Path file, FileId id, Checksum checksum, long size, byte[] beginning) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int BEGINNING = 8_192;

    /**
     * Takes the bytes over, hashing them on the way.
     *
     * @param file a new one
     * @throws IOException if the stream fails; nothing is left then
     */
    static LocalCopy of(InputStream bytes, Path file) throws IOException {
        try (OutputStream out = created(file)) {
            return copied(bytes, file, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static OutputStream created(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static StorageException cannotWrite(Path file, IOException e) {
        return new StorageException("A binary cannot be written to " + file, e);
    }

    private static LocalCopy copied(InputStream bytes, Path file, OutputStream out) throws IOException {
        HashStream128 name = Hashing.xxh3_128().hashStream();
        MessageDigest digest = Checksum.digest();
        byte[] beginning = bytes.readNBytes(BEGINNING);
        byte[] buffer = Arrays.copyOf(beginning, BUFFER);
        long size = 0;
        for (int count = beginning.length; count > 0; count = Math.max(0, bytes.read(buffer))) {
            name.putBytes(buffer, 0, count);
            digest.update(buffer, 0, count);
            append(out, file, buffer, count);
            size += count;
        }
        return new LocalCopy(file, id(name.get()), Checksum.ofDigest(digest.digest()), size, beginning);
    }

    private static void append(OutputStream out, Path file, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static FileId id(HashValue128 hash) {
        return new FileId(String.format("%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
