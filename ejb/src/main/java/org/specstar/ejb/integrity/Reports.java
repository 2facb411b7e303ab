package org.specstar.ejb.integrity;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.StorageException;

/** What jobs report, a file for each execution. One that is being written cannot be found yet; the oldest go. */
public final class Reports {
    private static final String ENDING = ".jsonl";
    private static final int KEPT = 100;

    private final Path directory;

    Reports(Path directory) {
        this.directory = directory;
    }

    /** Writes lines to a report. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream lines) throws IOException;
    }

    /** Makes the report of an execution; if it fails, none is left. */
    public void write(long execution, Writing writing) {
        Path report = file(execution);
        Path unfinished = directory.resolve(execution + ".part");
        try {
            Files.createDirectories(directory);
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                writing.write(lines);
            }
            Files.move(unfinished, report, StandardCopyOption.REPLACE_EXISTING);
            removeOldest();
        } catch (IOException e) {
            throw new StorageException("The report " + report + " cannot be written", e);
        }
    }

    private void removeOldest() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> old = files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Reports::modified).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    /** The finished report of an execution. */
    public Optional<Path> find(long execution) {
        return Optional.of(file(execution)).filter(Files::isRegularFile);
    }

    private Path file(long execution) {
        return directory.resolve(execution + ENDING);
    }
}
