package org.specstar.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.specstar.StorageException;

/** Files and directories for this user alone, and directories that are on disk when they are said to be. */
final class Disk {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] NONE = {};

    private Disk() {}

    /** Opens a file that does not exist yet. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, NEW, access(file, "rw-------"));
    }

    static FileAttribute<?>[] access(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Makes a directory and those above it, where they are missing, and sees that it can be written to.
     *
     * @throws StorageException naming the directory if it cannot be used
     */
    static void prepare(Path directory) {
        try {
            makeAll(directory.toAbsolutePath().normalize());
            Path probe = Files.createTempFile(directory, "probe", ".tmp");
            Files.delete(probe);
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be written to: " + reason(e), e);
        }
    }

    private static void makeAll(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (Files.isDirectory(directory) || parent == null) {
            return;
        }
        makeAll(parent);
        make(directory, parent);
    }

    /** Makes a directory if it is missing; either way its entry in the parent is on disk afterwards. */
    static void make(Path directory, Path parent) throws IOException {
        try {
            Files.createDirectory(directory, access(directory, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Also made by another thread just now, which need not have forced it to disk yet.
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
        sync(parent);
    }

    /** Forces the entries of a directory to disk: a new file is not there after a power cut without it. */
    static void sync(Path directory) throws IOException {
        // Where there are no POSIX permissions directories cannot be opened; such systems journal their entries.
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** What an exception of the file system says: its class names the kind, its message often the path alone. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
