package org.specstar.storage.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes wrong on a disk: one step of many, or the space. */
final class DiskFaults {
    static final String NO_SPACE = "No space left on device";

    private final Path root;
    private final List<DiskStep> steps = new ArrayList<>();
    private final Set<Path> unforced = new HashSet<>();
    private final List<Path> forcedAgain = new ArrayList<>();
    private long space = Long.MAX_VALUE;
    private int failing;
    private @Nullable IOException failure;
    private @Nullable DiskStep failed;

    /** @param root directory below which files take space */
    DiskFaults(Path root) {
        this.root = root;
    }

    /** From now on the step of this number fails, once. */
    void failAt(int number, IOException with) {
        steps.clear();
        failing = number;
        failure = with;
        failed = null;
    }

    /** From now on files may have so many bytes together. */
    void limitTo(long bytes) {
        space = bytes;
    }

    /** The step that has failed since it was asked for. */
    Optional<DiskStep> failed() {
        return Optional.ofNullable(failed);
    }

    /** Files that were forced after that had failed: the second success means nothing. */
    List<Path> forcedAgain() {
        return forcedAgain;
    }

    void step(DiskStep step) throws IOException {
        IOException planned = failure;
        steps.add(step);
        if (planned != null && steps.size() == failing) {
            failed = step;
            failure = null;
            throw planned;
        }
        boolean needsSpace = step == DiskStep.MAKE_DIRECTORY || step == DiskStep.CREATE;
        if (needsSpace && space < Long.MAX_VALUE && left() <= 0) {
            throw new IOException(NO_SPACE);
        }
    }

    void force(Path file) throws IOException {
        if (unforced.contains(file)) {
            forcedAgain.add(file);
        }
        try {
            step(DiskStep.FORCE);
        } catch (IOException e) {
            unforced.add(file);
            throw e;
        }
    }

    /** Writes all, or a part and fails. */
    int write(FileChannel channel, ByteBuffer bytes) throws IOException {
        int wanted = bytes.remaining();
        try {
            step(DiskStep.WRITE);
        } catch (IOException e) {
            part(channel, bytes, wanted / 2);
            throw e;
        }
        long missing = space == Long.MAX_VALUE ? 0 : wanted - left();
        if (missing > 0) {
            part(channel, bytes, (int) (wanted - missing));
            throw new IOException(NO_SPACE);
        }
        return channel.write(bytes);
    }

    private static void part(FileChannel channel, ByteBuffer bytes, int length) throws IOException {
        channel.write(bytes.duplicate().limit(bytes.position() + length));
    }

    private long left() {
        try (Stream<Path> files = Files.walk(root)) {
            long used = files.map(Path::toFile)
                    .filter(file -> file.isFile())
                    .mapToLong(file -> file.length())
                    .sum();
            return Math.max(0, space - used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
