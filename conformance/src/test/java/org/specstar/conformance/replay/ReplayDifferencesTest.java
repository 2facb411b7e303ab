package org.specstar.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each test spoils one answer and expects the replay to find just that. */
class ReplayDifferencesTest {
    private static final Recording READS = Recording.named("01-create-and-read");
    private static final Recording UPDATES = Recording.named("02-update-and-revisions");
    private static final Recording VALIDATION = Recording.named("07-validation");
    private static final Recording ARCHIVES = Recording.named("14-export-import");

    @Test
    void replayShouldFindAnotherHash() {
        assertThat(failures(READS, 1, text -> text.replace("008f54fd", "008f54fe")))
                .first()
                .asString()
                .contains("step 1 ", "/data_hash: expected \"xxh3_128:008f54fd");
    }

    @Test
    void replayShouldFindAnIdThatChanges() {
        assertThat(failures(READS, 5, text -> text.replaceFirst("\"uid\":\"........", "\"uid\":\"00000000")))
                .singleElement()
                .asString()
                .contains("step 5 ", "/revision_info/uid: id 24422850", "not 00000000");
    }

    @Test
    void replayShouldFindOneIdForTwoThings() {
        String first = RecordedServer.own("431bdbea-a379-40f1-a6bc-3c21d2be100a");
        String second = RecordedServer.own("3509fdd4-0775-4cc1-9bef-0d65bd416a08");

        assertThat(failures(READS, 2, text -> text.replace(second, first)))
                .first()
                .asString()
                .contains("step 2 ", "/resource_id", "stands for 431bdbea");
    }

    @Test
    void replayShouldFindATimeOutOfOrder() {
        String second = RecordedServer.own("2026-03-01T12:00:02.125000");

        assertThat(failures(READS, 2, text -> text.replace(second, "2026-11-21T08:14:59Z")))
                .first()
                .asString()
                .contains("step 2 ", "/created_time", "should be after");
    }

    @Test
    void replayShouldFindATimeThatChanges() {
        assertThat(failures(READS, 8, text -> text.replaceFirst("_time\":\"2026-11", "_time\":\"2026-10")))
                .singleElement()
                .asString()
                .contains("step 8 ", "/meta/created_time", "in this run, not");
    }

    @Test
    void replayShouldFindATimeWithoutZone() {
        assertThat(failures(READS, 1, text -> text.replace("Z\"", "\"")))
                .first()
                .asString()
                .contains("/created_time", "is not UTC with Z");
    }

    @Test
    void replayShouldFindKeysInAnotherOrder() {
        assertThat(failures(
                        READS,
                        7,
                        text -> text.replace(
                                "\"title\":\"Fix login\",\"description\":\"It fails\"",
                                "\"description\":\"It fails\",\"title\":\"Fix login\"")))
                .singleElement()
                .asString()
                .contains("step 7 ", "/data: expected the keys [title, description");
    }

    @Test
    void replayShouldAcceptIndexedDataInAnyOrder() {
        assertThat(failures(
                        READS,
                        8,
                        text -> text.replace(
                                "\"description\":\"It fails\",\"owner\":\"alice\"",
                                "\"owner\":\"alice\",\"description\":\"It fails\"")))
                .isEmpty();
    }

    @Test
    void replayShouldFindAMissingKeyAndAMissingItem() {
        assertThat(failures(UPDATES, 15, text -> text.replace(",\"has_more\":false", "")))
                .singleElement()
                .asString()
                .contains("expected the keys [meta, revisions, total, has_more]");
        assertThat(failures(READS, 7, text -> text.replace(",\"bug\"", "")))
                .singleElement()
                .asString()
                .contains("/data/tags: expected 2 items but found 1");
    }

    @Test
    void replayShouldFindANumberOfAnotherForm() {
        assertThat(failures(READS, 7, text -> text.replace("\"points\":5", "\"points\":5.0")))
                .singleElement()
                .asString()
                .contains("/data/points: expected 5 but was 5.0");
    }

    @Test
    void replayShouldFindAMirrorThatIsMissingOrWrong() {
        assertThat(failures(READS, 8, text -> text.replaceFirst(",\"rev_status.*\"}", "}")))
                .singleElement()
                .asString()
                .contains("/meta: expected the keys", "rev_status, rev_created_by");
        assertThat(failures(
                        READS, 8, text -> text.replace("\"rev_updated_by\":\"alice\"", "\"rev_updated_by\":\"bob\"")))
                .singleElement()
                .asString()
                .contains("/meta/rev_updated_by: is \"bob\" where the revision says \"alice\"");
    }

    @Test
    void replayShouldFindAnErrorThatIsNoProblemDocument() {
        assertThat(failures(READS, 31, text -> "{\"detail\":\"Resource 'issue:none' not found.\"}"))
                .singleElement()
                .asString()
                .contains("/type: missing", "/title: missing", "/code", "/status");
    }

    @Test
    void replayShouldFindAnotherErrorText() {
        assertThat(failures(READS, 31, text -> text.replace("not found", "missing")))
                .singleElement()
                .asString()
                .contains("/detail: expected \"Resource 'issue:none' not found.\"");
    }

    @Test
    void replayShouldFindAMethodThatIsMissing() {
        assertThat(failures(VALIDATION, 33, methods -> methods.replace("HEAD", "PUT")))
                .singleElement()
                .asString()
                .contains("step 33 ", "deviating as options-served", "expected the methods", "PUT");
    }

    @Test
    void replayShouldFindARecordThatDiffersInAnArchive() {
        assertThat(failures(ARCHIVES, 6, text -> text.replace("\"points\":77,\"tags\"", "\"points\":78,\"tags\"")))
                .singleElement()
                .asString()
                .contains("step 6 ", "/data/raw_data/json/points: expected 77 but was 78");
    }

    private static List<StepReport> failures(Recording recording, int step, UnaryOperator<String> spoiler) {
        Deviations deviations = Deviations.of(recording);
        RecordedServer server = new RecordedServer(recording, deviations).spoiling(step, spoiler);
        return Replay.of(recording, deviations, server).stream()
                .filter(StepReport::failed)
                .toList();
    }
}
