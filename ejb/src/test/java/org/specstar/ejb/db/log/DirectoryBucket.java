package org.specstar.ejb.db.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.specstar.StorageException;

/** A bucket in a directory, which another process may use too. It can be out of reach, or lose its answers. */
final class DirectoryBucket implements LogBucket {
    private final Path root;
    private volatile boolean down;
    private volatile boolean losingAnswers;
    private volatile Runnable beforeCreate = () -> {};

    DirectoryBucket(Path root) {
        this.root = root;
    }

    void down(boolean now) {
        down = now;
    }

    /** What is created is there, but the caller is told of a failure. */
    void losingAnswers(boolean now) {
        losingAnswers = now;
    }

    void beforeCreate(Runnable action) {
        beforeCreate = action;
    }

    @Override
    public boolean create(String key, byte[] content) {
        beforeCreate.run();
        boolean created = reached(() -> linked(key, content));
        if (losingAnswers) {
            throw new StorageException("No answer");
        }
        return created;
    }

    /** A link is made whole or not at all, and never over another. */
    private boolean linked(String key, byte[] content) throws IOException {
        Path written = passing(content);
        try {
            Files.createLink(path(key), written);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(written);
        }
    }

    @Override
    public void write(String key, byte[] content) {
        reached(() -> Files.move(passing(content), path(key), StandardCopyOption.REPLACE_EXISTING));
    }

    private Path passing(byte[] content) throws IOException {
        Path directory = Files.createDirectories(root.resolve("passing"));
        return Files.write(directory.resolve(UUID.randomUUID().toString()), content);
    }

    @Override
    public void upload(String key, Path file) {
        write(key, reached(() -> Files.readAllBytes(file)));
    }

    @Override
    public Optional<byte[]> read(String key) {
        return reached(() -> {
            try {
                return Optional.of(Files.readAllBytes(path(key)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean download(String key, Path file) {
        Optional<byte[]> content = read(key);
        content.ifPresent(bytes -> reached(() -> Files.write(file, bytes)));
        return content.isPresent();
    }

    @Override
    public List<String> list(String prefix, String after) {
        return reached(() -> {
            try (Stream<Path> files = Files.walk(Files.createDirectories(root.resolve(prefix)))) {
                return files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString())
                        .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                        .sorted()
                        .toList();
            }
        });
    }

    @Override
    public void deleteAll(Collection<String> keys) {
        keys.forEach(key -> reached(() -> Files.deleteIfExists(path(key))));
    }

    @Override
    public Optional<Instant> lastModified(String key) {
        return reached(() -> Files.exists(path(key))
                ? Optional.of(Files.getLastModifiedTime(path(key)).toInstant())
                : Optional.empty());
    }

    @Override
    public String place() {
        return "directory " + root;
    }

    private Path path(String key) throws IOException {
        Path file = root.resolve(key);
        Files.createDirectories(file.getParent());
        return file;
    }

    private <R> R reached(Action<R> action) {
        if (down) {
            throw new StorageException("Out of reach");
        }
        try {
            return action.run();
        } catch (IOException e) {
            throw new StorageException("The directory is out of order", e);
        }
    }

    private interface Action<R> {
        R run() throws IOException;
    }
}
