package org.specstar.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.specstar.conformance.http.HttpTarget;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class ReplayIT {
    static final List<String> RECORDINGS = List.of(
            "01-create-and-read",
            "02-update-and-revisions",
            "03-patch",
            "05-list-search-sort-page",
            "07-validation",
            "08-unique",
            "11-blobs",
            "13-union-enum-dict",
            "14-export-import",
            "19-aware-clock");

    /** Every recording starts on an empty store. */
    private static final List<String> MODELS =
            List.of("issue", "user", "page", "comment", "note", "shape", "gadget", "document");

    @BeforeEach
    void empty(Server server) {
        MODELS.forEach(server.client()::empty);
    }

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void serverShouldAnswerAsRecorded(String name, Server server) {
        Recording recording = Recording.named(name);

        List<StepReport> reports = Replay.of(recording, Deviations.of(recording), new HttpTarget(server.url()));

        assertThat(reports.stream().filter(StepReport::failed).map(StepReport::toString))
                .as("steps of %s that are answered otherwise", name)
                .isEmpty();
    }
}
