package org.specstar.ejb.db.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} on a database kept in a bucket; each start after it has an empty directory. */
class ShippedCrashTest {
    /** More by {@code -Dspecstar.kills=50}. */
    private static final int KILLS = Integer.getInteger("specstar.kills", 3);

    private static final int MOST_BEFORE_KILL = 150;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final Random random = new Random(18);
    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void nothingAcknowledgedShouldBeLostAndNothingHalfShouldBeThere()
            throws IOException, InterruptedException, SQLException {
        for (int run = 0; run < KILLS; run++) {
            killAfterAWhile("run" + run);
            if (run % 10 == 9) {
                requireAllOfIt("check" + run);
            }
        }

        requireAllOfIt("check");
    }

    private void requireAllOfIt(String name) throws SQLException {
        try (ShippedFixture database = ShippedFixture.started(directory.resolve(name), new DirectoryBucket(bucket()))) {
            Set<String> lost = new HashSet<>(acknowledged);
            database.ids().forEach(lost::remove);
            assertThat(lost).as("lost of %s acknowledged", acknowledged.size()).isEmpty();
            assertThat(database.halves()).isEmpty();
            assertThat(database.texts("PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    private Path bucket() {
        return directory.resolve("bucket");
    }

    private void killAfterAWhile(String run) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShippedWriterFixture.class.getName(),
                        bucket().toString(),
                        directory.resolve(run).toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = writer.inputReader()) {
            for (int left = 1 + random.nextInt(MOST_BEFORE_KILL); left > 0; left--) {
                String line = lines.readLine();
                assertThat(line).as("the writer lives").isNotNull();
                note(line);
            }
            // By its handle: the process object would close the stream that still holds acknowledgements.
            writer.toHandle().destroyForcibly();
            lines.lines().forEach(this::note);
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private void note(String line) {
        if (line.startsWith(ShippedWriterFixture.ACKNOWLEDGED) && line.endsWith(ShippedWriterFixture.END)) {
            int end = line.length() - ShippedWriterFixture.END.length();
            acknowledged.add(line.substring(ShippedWriterFixture.ACKNOWLEDGED.length(), end));
        }
    }
}
