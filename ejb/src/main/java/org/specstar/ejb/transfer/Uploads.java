package org.specstar.ejb.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.specstar.StorageException;
import org.specstar.id.IdSource;

/** Receives files into a directory of their own. Memory use does not grow with the file. */
public final class Uploads {
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final long limit;
    private final IdSource ids;

    /** @param limit most bytes of one upload */
    public Uploads(Path directory, long limit, IdSource ids) {
        this.directory = directory;
        this.limit = limit;
        this.ids = ids;
    }

    /**
     * Receives a stream to its end, durably.
     *
     * @throws UploadTooLargeException if it is longer than the limit; nothing is kept then
     */
    public Upload receive(InputStream bytes) {
        String key = ids.next().toString();
        Path file = directory.resolve(key + ".acbak");
        Upload upload = new Upload(key, file);
        try {
            Files.createDirectories(directory);
            write(bytes, file);
            return upload;
        } catch (IOException e) {
            upload.close();
            throw new StorageException("An upload cannot be received into " + directory, e);
        } catch (UploadTooLargeException e) {
            upload.close();
            throw e;
        }
    }

    /** Whether a file was received here, and is to be removed when it is done with. */
    public boolean owns(Path file) {
        return directory.equals(file.toAbsolutePath().normalize().getParent());
    }

    private void write(InputStream bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            copy(bytes, out);
            channel.force(true);
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
