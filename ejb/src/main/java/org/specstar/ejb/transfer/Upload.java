package org.specstar.ejb.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.specstar.StorageException;
import org.specstar.payload.Checksum;
import org.specstar.transfer.Imports;

/** A received file. Closing removes it, unless it was handed over to a job that removes it when it has done its work. */
public final class Upload implements AutoCloseable {
    static final String RECEIVING = ".part";
    private static final String KEPT = ".acbak";

    private final String key;
    private final Path file;

    Upload(String key, Path file) {
        this.key = key;
        this.file = file;
    }

    /** A name that no other upload has. */
    public String key() {
        return key;
    }

    /** SHA-256 of the bytes as they were received, which are read for it. */
    public Checksum checksum() {
        MessageDigest digest = Checksum.digest();
        try (InputStream bytes = new DigestInputStream(open(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Checksum.ofDigest(digest.digest());
    }

    /** The bytes from their beginning; the caller closes the stream. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * Walks through the file as an archive.
     *
     * @throws org.specstar.transfer.InvalidArchiveException if it could not be imported
     */
    public void verify(Imports imports) {
        try (InputStream archive = open()) {
            imports.verify(archive);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private StorageException unreadable(IOException cause) {
        return new StorageException("The upload " + key + " cannot be read", cause);
    }

    /** Leaves the file to a new owner, who removes it, under the name it has from now on; it outlives a crash. */
    public Path handOver() {
        Path kept = file.resolveSibling(key + KEPT);
        try {
            force(file, StandardOpenOption.WRITE);
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            force(kept.resolveSibling("."), StandardOpenOption.READ);
            return kept;
        } catch (IOException e) {
            throw new StorageException("The upload " + key + " cannot be kept", e);
        }
    }

    private static void force(Path written, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(written, access)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException("The upload " + key + " cannot be removed", e);
        }
    }
}
