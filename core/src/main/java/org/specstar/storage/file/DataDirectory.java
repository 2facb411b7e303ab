package org.specstar.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;

/**
 * The one directory that all state of a deployment is under, held for this process until closed or ended, however it ends.
 * The lock is advisory: it keeps a second server off, not an editor.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the directory if it is missing, for this user alone, and takes it.
     *
     * @throws StorageException in one clear line, if it cannot be written to or another process has it
     */
    public static DataDirectory open(Path root) {
        Disk.prepare(root);
        Path file = root.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Disk.access(file, "rw-------"));
            return locked(root, channel);
        } catch (IOException e) {
            throw new StorageException("The data directory " + root + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static DataDirectory locked(Path root, FileChannel channel) throws IOException {
        // The lock lives as long as the channel, and is given back with it.
        if (tryLock(channel) == null) {
            channel.close();
            throw new StorageException("The data directory " + root + " is in use by another process");
        }
        return new DataDirectory(root, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This process has it already, which is no better.
            return null;
        }
    }

    public Path root() {
        return root;
    }

    /** A place inside, for one store or one file. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("The data directory " + root + " cannot be given back", e);
        }
    }
}
