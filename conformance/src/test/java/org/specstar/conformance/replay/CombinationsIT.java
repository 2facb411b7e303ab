package org.specstar.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.specstar.conformance.http.HttpTarget;
import org.specstar.conformance.server.Combination;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;

/** What is recorded of binaries, writes and archives, on every storage; the embedded default replays all recordings elsewhere. */
@KillsItsServer
class CombinationsIT {
    private static final List<String> MODELS = List.of("issue", "document", "user", "comment");

    private static final List<String> RECORDINGS =
            List.of("11-blobs", "02-update-and-revisions", "05-list-search-sort-page", "14-export-import");

    @ParameterizedTest
    @EnumSource(value = Combination.class, mode = Mode.EXCLUDE, names = "DISK")
    void everyStorageShouldAnswerAsRecorded(Combination combination) {
        try (LaunchedServer server = passingBytesThrough(combination).start()) {
            List<String> failed =
                    RECORDINGS.stream().flatMap(name -> failed(name, server)).toList();

            assertThat(failed).as("steps that are answered otherwise").isEmpty();
        }
    }

    /** The recordings are of a server without a bucket, which sends the bytes itself. */
    private static LaunchedServer passingBytesThrough(Combination combination) {
        Map<String, String> environment = new HashMap<>(combination.environment());
        environment.put("SPECSTAR_BLOB_REDIRECT", "false");
        return LaunchedServer.with(combination.word(), environment);
    }

    private static Stream<String> failed(String name, LaunchedServer server) {
        MODELS.forEach(server.client()::empty);
        Recording recording = Recording.named(name);
        return Replay.of(recording, Deviations.of(recording), new HttpTarget(server.url())).stream()
                .filter(StepReport::failed)
                .map(report -> name + " " + report);
    }
}
