package org.specstar.conformance.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.specstar.conformance.time.TimeText;

class ReplayTest {
    private static final Recording READS = Recording.named("01-create-and-read");
    private static final Recording UPDATES = Recording.named("02-update-and-revisions");
    private static final Recording ZONES = Recording.named("19-aware-clock");
    private static final Recording ARCHIVES = Recording.named("14-export-import");

    @ParameterizedTest
    @FieldSource("org.specstar.conformance.replay.ReplayIT#RECORDINGS")
    void replayShouldFindNothingOnAServerThatAnswersAsExpected(String name) {
        Recording recording = Recording.named(name);
        Deviations deviations = Deviations.of(recording);

        List<StepReport> reports = Replay.of(recording, deviations, new RecordedServer(recording, deviations));

        assertThat(reports).hasSameSizeAs(recording.steps()).noneMatch(StepReport::failed);
    }

    @Test
    void deviationShouldFailWhenTheAnswerIsAsRecorded() {
        Deviations declared = Deviations.of(READS);

        List<StepReport> reports = Replay.of(READS, declared, new RecordedServer(READS, Deviations.none()));

        assertThat(reports)
                .filteredOn(StepReport::failed)
                .extracting(StepReport::toString)
                .hasSameSizeAs(declared.all())
                .allMatch(report -> report.contains("no longer deviates"));
    }

    @Test
    void deviationShouldFailWhenTheAnswerIsNeitherRecordedNorDeclared() {
        assertThat(failures(READS, 15, text -> text.replace("RESOURCE_NOT_FOUND", "BAD_REQUEST")))
                .singleElement()
                .asString()
                .contains("deviating as unknown-revision", "/code: expected \"RESOURCE_NOT_FOUND\"");
    }

    @Test
    void timesOfRequestsShouldLieWhereTheRecordedOnesLay() {
        Deviations deviations = Deviations.of(UPDATES);
        RecordedServer server = new RecordedServer(UPDATES, deviations);

        Replay.of(UPDATES, deviations, server);

        List<String> times = Pattern.compile("created_time_(?:start|end)=([^&]+)")
                .matcher(server.call(16).target())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(times).hasSize(2).noneMatch(TimeText::hasZone);
        assertThat(TimeText.instant(times.get(0)))
                .isBetween(
                        RecordedServer.own(TimeText.instant("2026-03-01T12:00:01.125")),
                        RecordedServer.own(TimeText.instant("2026-03-01T12:00:02.125")));
        assertThat(TimeText.instant(times.get(1)))
                .isBetween(
                        RecordedServer.own(TimeText.instant("2026-03-01T12:00:02.125")),
                        RecordedServer.own(TimeText.instant("2026-03-01T12:00:04.125")));
        assertThat(server.call(18).target()).endsWith("Z");
    }

    @Test
    void oneTimeOfRequestsShouldBeOneTimeInEveryZone() {
        Deviations deviations = Deviations.of(ZONES);
        RecordedServer server = new RecordedServer(ZONES, deviations);

        Replay.of(ZONES, deviations, server);

        Instant created = RecordedServer.own(TimeText.instant("2026-03-01T12:00:01.125"));
        assertThat(Stream.of(3, 4, 5).map(step -> server.call(step).target().split("created_time_start=", 2)[1]))
                .satisfiesExactly(
                        utc -> assertThat(utc).endsWith("Z"),
                        offset -> assertThat(offset).endsWith("%2B02%3A00"),
                        naive -> assertThat(naive).matches(time -> !TimeText.hasZone(time)))
                .extracting(time -> TimeText.instant(URLDecoder.decode(time, UTF_8)))
                .containsOnly(created.minusMillis(1125));
    }

    @Test
    void requestsShouldNameTheIdsOfThisRun() {
        Deviations deviations = Deviations.of(READS);
        RecordedServer server = new RecordedServer(READS, deviations);

        Replay.of(READS, deviations, server);

        String own = RecordedServer.own("431bdbea-a379-40f1-a6bc-3c21d2be100a");
        assertThat(server.call(6).target()).isEqualTo("/issue/issue%3A" + own);
        assertThat(server.call(31).target()).isEqualTo("/issue/issue:none");
    }

    @Test
    void uploadsShouldCarryTheExportOfThisRun() {
        Deviations deviations = Deviations.of(ARCHIVES);
        RecordedServer server = new RecordedServer(ARCHIVES, deviations);

        Replay.of(ARCHIVES, deviations, server);

        String own = RecordedServer.own("431bdbea-a379-40f1-a6bc-3c21d2be100a");
        assertThat(new String(server.call(12).body(), ISO_8859_1))
                .startsWith("--XBOUNDX\r\n")
                .contains(own, "EofRecord\r\n--XBOUNDX--\r\n")
                .doesNotContain("431bdbea");
        assertThat(new String(server.call(20).body(), ISO_8859_1))
                .contains(own, "ModelEndRecord")
                .doesNotContain("EofRecord");
        assertThat(new String(server.call(21).body(), ISO_8859_1)).contains(own).doesNotContain("431bdbea");
    }

    private static List<StepReport> failures(Recording recording, int step, UnaryOperator<String> spoiler) {
        Deviations deviations = Deviations.of(recording);
        RecordedServer server = new RecordedServer(recording, deviations).spoiling(step, spoiler);
        return Replay.of(recording, deviations, server).stream()
                .filter(StepReport::failed)
                .toList();
    }
}
