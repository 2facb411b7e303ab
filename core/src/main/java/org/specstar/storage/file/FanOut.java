package org.specstar.storage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.specstar.StorageException;

/**
 * Spreads files over two levels of directories by the first four characters of their names, which are hex digits: at most
 * 65,536 directories, so that none grows large.
 */
final class FanOut {
    private final Path root;

    /** Directories known to be on disk. One that merely exists may have been made a moment ago by another thread. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    FanOut(Path root) {
        this.root = root;
        Disk.prepare(root);
    }

    Path root() {
        return root;
    }

    /** Where the file of this name is or would be. */
    Path file(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    /** The same, with its directory made. */
    Path prepared(String name) throws IOException {
        Path file = file(name);
        Path lower = parent(file);
        if (!durable.contains(lower)) {
            Path upper = parent(lower);
            makeDurable(upper, root);
            makeDurable(lower, upper);
        }
        return file;
    }

    private void makeDurable(Path directory, Path parent) throws IOException {
        if (!durable.contains(directory)) {
            Disk.make(directory, parent);
            durable.add(directory);
        }
    }

    /** Shows every file in ascending order of names. One that goes meanwhile is left out. */
    void forEach(FileUse use) {
        try {
            for (Path upper : sorted(root, FanOut::isPart)) {
                for (Path lower : sorted(upper, FanOut::isPart)) {
                    show(lower, use);
                }
            }
        } catch (IOException e) {
            throw new StorageException("The directory " + root + " cannot be read", e);
        }
    }

    private static void show(Path directory, FileUse use) throws IOException {
        for (Path file : sorted(directory, name -> true)) {
            try {
                use.use(file);
            } catch (NoSuchFileException e) {
                // Removed since it was listed.
            }
        }
    }

    private static boolean isPart(String name) {
        return name.length() == 2;
    }

    private static List<Path> sorted(Path directory, Predicate<String> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> wanted.test(entry.getFileName().toString()))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        }
    }

    /** Receives files. */
    @FunctionalInterface
    interface FileUse {
        void use(Path file) throws IOException;
    }

    /** Forces a file's entry to disk. */
    static void syncEntry(Path file) throws IOException {
        Disk.sync(parent(file));
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException(path + " stands below a root");
        }
        return parent;
    }
}
