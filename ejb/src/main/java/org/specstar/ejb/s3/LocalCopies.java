package org.specstar.ejb.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.specstar.StorageException;
import org.specstar.id.IdSource;

/** The directory in which binaries wait for their place in the bucket. */
final class LocalCopies {
    private final Path directory;
    private final IdSource names;

    /** @param directory of its own, made if missing; what a crash left in it is removed */
    LocalCopies(Path directory, IdSource names) {
        this.directory = directory;
        this.names = names;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be made: " + e.getMessage(), e);
        }
        removeBegunBefore(Instant.MAX);
    }

    LocalCopy of(InputStream bytes) throws IOException {
        return LocalCopy.of(bytes, directory.resolve(names.next().toString()));
    }

    /** Removes what was begun before a moment; gives how many. */
    int removeBegunBefore(Instant moment) {
        try (Stream<Path> files = Files.list(directory)) {
            return (int) files.filter(file -> isOlder(file, moment))
                    .peek(LocalCopies::delete)
                    .count();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("What arrivals left in " + directory + " cannot be removed", e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            // Kept or given up just now.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StorageException if no copy can be made */
    void check() {
        try {
            Files.delete(Files.createTempFile(directory, "check", ".tmp"));
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be written to: " + e.getMessage(), e);
        }
    }
}
