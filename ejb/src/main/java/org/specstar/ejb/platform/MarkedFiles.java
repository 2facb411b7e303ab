package org.specstar.ejb.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.StorageException;

/** The data directory, which this process alone has. */
final class MarkedFiles implements MarkedPlace {
    private final Path directory;
    private final Path file;

    MarkedFiles(Path directory) {
        this.directory = directory;
        this.file = directory.resolve(NAME);
    }

    @Override
    public Optional<String> mark() {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Moved to its place when it is whole: half an id would be that of another. */
    @Override
    public void mark(String id) {
        try {
            Path written = Files.createTempFile(directory, NAME, ".tmp");
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean holdsAnything() {
        return holdsFiles(directory.resolve("payloads")) || holdsFiles(directory.resolve("blobs"));
    }

    private static boolean holdsFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            return entries.anyMatch(Files::isRegularFile);
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("The directory " + directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String key() {
        return "specstar.data";
    }

    @Override
    public String text() {
        return "the directory " + directory;
    }
}
