package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.event.Outbox;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.revision.RevisionKey;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** {@code kill -9} on the embedded default, several times over the same data. */
class EmbeddedCrashTest {
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void nothingAcknowledgedShouldBeLostAndNothingHalfShouldBeThere() throws IOException, InterruptedException {
        Set<String> acknowledged = new HashSet<>();

        for (int run = 0; run < KILLS; run++) {
            acknowledged.addAll(killedAfterAWhile("run" + run));
        }

        Storage storage = new CrashingWriterFixture(directory).storage();
        List<ResourceMeta> rows = storage.metas(CrashingWriterFixture.MODEL)
                .search(Search.first(Integer.MAX_VALUE, Condition.EVERYTHING));
        Set<ResourceId> ids = rows.stream().map(ResourceMeta::id).collect(Collectors.toSet());
        assertThat(ids).extracting(ResourceId::text).containsAll(acknowledged);
        assertThat(payloadsOf(storage, rows)).hasSize(rows.size());
        assertThat(storage.outbox().oldest(Integer.MAX_VALUE))
                .extracting(Outbox.Waiting::change)
                .extracting(change -> change.resource())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private static Set<RevisionKey> payloadsOf(Storage storage, List<ResourceMeta> rows) {
        List<RevisionKey> keys = rows.stream().map(ResourceMeta::headKey).toList();
        return storage.revisions(CrashingWriterFixture.MODEL).findAll(keys).keySet();
    }

    private List<String> killedAfterAWhile(String run) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriterFixture.class.getName(),
                        directory.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            while (acknowledged.size() < ACKNOWLEDGED_BEFORE_KILL) {
                String line = lines.readLine();
                assertThat(line).as("the writer lives").isNotNull();
                addIfAcknowledged(acknowledged, line);
            }
            // By its handle: the process object would close the stream that still holds acknowledgements.
            writer.toHandle().destroyForcibly();
            lines.lines().forEach(line -> addIfAcknowledged(acknowledged, line));
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static void addIfAcknowledged(List<String> acknowledged, String line) {
        if (line.startsWith(CrashingWriterFixture.ACKNOWLEDGED) && line.endsWith(CrashingWriterFixture.END)) {
            int end = line.length() - CrashingWriterFixture.END.length();
            acknowledged.add(line.substring(CrashingWriterFixture.ACKNOWLEDGED.length(), end));
        }
    }
}
