package org.specstar.ejb.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.id.IdSource;

/**
 * Receives files into a directory of their own. Memory use does not grow with the file. What a crash left half received
 * is removed at the next start; what was handed over to a job stays until the job has done with it.
 */
public final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final long limit;
    private final IdSource ids;

    /**
     * Makes the directory and removes what is left in it of uploads that were never finished.
     *
     * @param limit most bytes of one upload
     */
    public Uploads(Path directory, long limit, IdSource ids) {
        this.directory = directory;
        this.limit = limit;
        this.ids = ids;
        try {
            Files.createDirectories(directory);
            removeUnfinished();
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be used", e);
        }
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(directory, "*" + Upload.RECEIVING)) {
            for (Path file : unfinished) {
                LOG.info("An upload was interrupted, removing {}", file.getFileName());
                Files.delete(file);
            }
        }
    }

    /**
     * Receives a stream to its end. What is not handed over need not outlive a crash.
     *
     * @throws UploadTooLargeException if it is longer than the limit; nothing is kept then
     */
    public Upload receive(InputStream bytes) {
        String key = ids.next().toString();
        Path file = directory.resolve(key + Upload.RECEIVING);
        boolean received = false;
        try {
            write(bytes, file);
            received = true;
            return new Upload(key, file);
        } catch (IOException e) {
            throw new StorageException("An upload cannot be received into " + directory, e);
        } finally {
            if (!received) {
                discard(file);
            }
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The next start removes it; what went wrong before is what the caller has to hear.
            LOG.warn("An unfinished upload stays until the next start: {}", file.getFileName(), e);
        }
    }

    /** Whether a file was received here, and is to be removed when it is done with. */
    public boolean owns(Path file) {
        return directory.equals(file.toAbsolutePath().normalize().getParent());
    }

    private void write(InputStream bytes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(bytes, out);
        }
    }

    private void copy(InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            total += read;
            if (total > limit) {
                throw new UploadTooLargeException(limit);
            }
            out.write(buffer, 0, read);
        }
    }
}
