package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.jpa.CombinationsProcess.Purpose;

/**
 * {@code kill -9} at random, again and again, on an engine that writes to all durable combinations at once; the servers live
 * on. {@code -Dspecstar.kills=1000} kills more often; the same {@code -Dspecstar.kills.seed} begins the same writes.
 */
class CombinationsCrashIT {
    private static final Logger LOG = LoggerFactory.getLogger(CombinationsCrashIT.class);
    private static final int KILLS = Integer.getInteger("specstar.kills", 50);
    private static final long SEED = Long.getLong("specstar.kills.seed", System.nanoTime());
    private static final int MOST_WRITES = 6;
    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final String ERRORS = "errors";
    private static final int PATIENCE_MINUTES = 10;

    private final Random random = new Random(SEED);
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, Long> refused = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private String classPath = "";

    @Test
    void nothingAcknowledgedShouldBeLostAndNothingHalfShouldBeThere() throws IOException, InterruptedException {
        LOG.info("{} kills with -Dspecstar.kills.seed={}", KILLS, SEED);
        CrashServers.started(directory, SEED);
        classPath = ArchivedClasses.jars(directory);
        ended(0, Purpose.PREPARE);

        for (int run = 1; run <= KILLS && violations.isEmpty(); run++) {
            killed(run);
        }
        ended(KILLS + 1, Purpose.CHECK);

        assertThat(violations).as("seed %s", SEED).isEmpty();
        for (StorageKind kind : CombinationFixture.DURABLE) {
            assertThat(acknowledged.get(kind.text())).as(kind.text()).isGreaterThan(KILLS);
            assertThat(refused.get(kind.text())).as(kind.text()).isPositive();
        }
    }

    private void killed(int run) throws IOException, InterruptedException {
        Process process = started(run, Purpose.WRITE);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.equals(CombinationsProcess.WRITING)) {
                note(line);
                line = lines.readLine();
            }
            assertThat(line).as("run %s: %s", run, errors()).isNotNull();
            assertThat(process.waitFor(1 + random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS))
                    .isFalse();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    }

    private void ended(int run, Purpose purpose) throws IOException, InterruptedException {
        Process process = started(run, purpose);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(errors()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private void note(String line) {
        if (line.startsWith(CombinationsProcess.VIOLATED)) {
            violations.add(line);
        } else if (line.startsWith(CombinationsProcess.CHECKED)) {
            LOG.info(line);
            String[] words = line.split(" ");
            acknowledged.put(words[1], Long.parseLong(words[3]));
            refused.put(words[1], Long.parseLong(words[4]));
        }
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve(ERRORS)).replaceAll("(?m)^\\s+at (?!org.specstar).*\\R", "");
    }

    private Process started(int run, Purpose purpose) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:+UseSerialGC", "-Xmx384m"));
        command.add(ArchivedClasses.option(directory, purpose == Purpose.PREPARE));
        command.addAll(List.of("-cp", classPath, CombinationsProcess.class.getName(), directory.toString()));
        command.addAll(
                List.of(Integer.toString(run), purpose.name(), Integer.toString(1 + random.nextInt(MOST_WRITES))));
        return new ProcessBuilder(command)
                .redirectError(directory.resolve(ERRORS).toFile())
                .start();
    }
}
