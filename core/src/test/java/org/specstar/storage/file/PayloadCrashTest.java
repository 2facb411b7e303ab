package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.payload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;
import org.specstar.payload.Checksum;
import org.specstar.payload.Payload;

/** What a killed process had acknowledged is there. */
class PayloadCrashTest {
    private static final int KILLS = 5;
    private static final int ACKNOWLEDGED = 200;

    @TempDir
    Path directory;

    private record Acknowledged(String address, String checksum) {}

    @Test
    void acknowledgedPayloadsShouldSurviveKill() throws Exception {
        List<Acknowledged> all = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess writer = ChildProcess.start(Writer.class, directory.toString())) {
                collect(writer, all, ACKNOWLEDGED + 37 * kill);
                writer.kill();
                // What it still said before it died counts too.
                collect(writer, all, Integer.MAX_VALUE);
            }
        }

        FilePayloadStore store = new FilePayloadStore(directory);
        assertThat(all).hasSizeGreaterThan(KILLS * ACKNOWLEDGED);
        assertThat(all)
                .allMatch(
                        known -> Checksum.of(store.read(known.address())).hex().equals(known.checksum()));
    }

    private static void collect(ChildProcess writer, List<Acknowledged> all, int most) throws Exception {
        for (int count = 0; count < most; count++) {
            Optional<String> line = writer.line();
            if (line.isEmpty()) {
                return;
            }
            String[] words = line.get().split(" ");
            // The last line of a killed process may be cut.
            if (words.length == 2 && words[1].length() == 64) {
                all.add(new Acknowledged(words[0], words[1]));
            }
        }
    }

    /** Writes batches of one to twenty payloads with four threads, and says each address once it has it. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            FilePayloadStore store = new FilePayloadStore(Path.of(arguments[0]));
            IntStream.range(0, 4).forEach(thread -> new Thread(() -> write(store, thread)).start());
        }

        private static void write(FilePayloadStore store, int thread) {
            for (int round = 0; round < 100_000; round++) {
                String text = thread + " " + round + " " + "x".repeat(round * 97 % 5_000);
                List<Payload> payloads = IntStream.rangeClosed(0, round % 20)
                        .mapToObj(number -> payload(text + number))
                        .toList();
                List<String> addresses = store.writeAll(payloads);
                for (int index = 0; index < payloads.size(); index++) {
                    ChildProcess.say(
                            addresses.get(index) + " " + payloads.get(index).checksum());
                }
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskShouldFailTheWriteAndLeaveNothing() throws Exception {
        List<String> limited = List.of("sh", "-c", "ulimit -f 200; exec \"$0\" \"$@\"");

        try (ChildProcess writer = ChildProcess.start(limited, FullDisk.class, directory.toString())) {
            assertThat(writer.line()).contains("refused");
            assertThat(writer.line()).contains("small one kept");
        }

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    /** Tries to write more than the file size limit of its process allows. */
    static final class FullDisk {
        private FullDisk() {}

        public static void main(String[] arguments) {
            FilePayloadStore store = new FilePayloadStore(Path.of(arguments[0]));
            try {
                store.writeAll(List.of(Payload.of(new byte[5_000_000], Payload.UNKNOWN)));
                ChildProcess.say("written");
            } catch (StorageException e) {
                ChildProcess.say("refused");
            }
            store.writeAll(List.of(Payload.of(new byte[100], Payload.UNKNOWN)));
            ChildProcess.say("small one kept");
        }
    }
}
