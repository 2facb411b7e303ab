package org.specstar.ejb.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.specstar.StorageException;
import org.specstar.transfer.Imports;

/** A received file. Closing removes it, unless it was handed over to a job that removes it when it has done its work. */
public final class Upload implements AutoCloseable {
    private final String key;
    private final Path file;
    private boolean handedOver;

    Upload(String key, Path file) {
        this.key = key;
        this.file = file;
    }

    /** A name that no other upload has. */
    public String key() {
        return key;
    }

    public Path file() {
        return file;
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
            throw new StorageException("The upload " + key + " cannot be read", e);
        }
    }

    /** Leaves the file to its new owner. */
    public void handOver() {
        handedOver = true;
    }

    @Override
    public void close() {
        if (handedOver) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException("The upload " + key + " cannot be removed", e);
        }
    }
}
