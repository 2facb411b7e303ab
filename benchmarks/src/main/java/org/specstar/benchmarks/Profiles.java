package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.specstar.benchmarks.profile.HotFrame;
import org.specstar.benchmarks.profile.HotFrames;
import org.specstar.benchmarks.profile.Recording;
import org.specstar.benchmarks.server.ServerProcess;

/**
 * Records what a server does for each operation, and says which five methods are the hottest.
 *
 * @param directory where the recordings go
 * @param time how long each operation is recorded; zero for not at all
 */
record Profiles(Path directory, Duration time, PrintStream out) {
    private static final int HOTTEST = 5;
    private static final int CONNECTIONS = 16;

    /** Records the entries one after the other, apart from what is measured; those without a process are left out. */
    void record(List<Entry> entries, long resources) throws IOException {
        if (time.isZero()) {
            return;
        }
        Files.createDirectories(directory);
        for (Entry entry : entries) {
            for (ServerProcess process : entry.process()) {
                Path file =
                        directory.resolve(entry.subject().storage() + "-" + resources + "-" + entry.text() + ".jfr");
                record(entry, process, file);
                print(entry, HotFrames.of(file, HOTTEST));
            }
        }
    }

    private void record(Entry entry, ServerProcess process, Path file) throws IOException {
        try (Recording recording = Recording.start(process.id())) {
            double seconds = 0;
            do {
                seconds += entry.task().round(CONNECTIONS, time).seconds();
            } while (entry.task().movesMany() && seconds < time.toSeconds());
            recording.writeTo(file);
        }
        entry.task().tidy();
    }

    private void print(Entry entry, List<HotFrame> frames) {
        out.println("    " + entry.text() + ", hottest methods:");
        frames.forEach(frame -> out.println("      " + frame));
    }
}
