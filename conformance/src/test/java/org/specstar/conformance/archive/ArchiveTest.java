package org.specstar.conformance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.json.Resources;
import tools.jackson.databind.node.ObjectNode;

class ArchiveTest {
    @ParameterizedTest
    @ValueSource(strings = {"issue-3", "issue-3-aware-clock", "issue-100"})
    void archivesOfTheOriginalShouldComeBackByteForByte(String name) {
        byte[] original = Resources.bytes("/archives/" + name + ".acbak");

        assertThat(ArchiveWriter.bytes(ArchiveReader.records(original))).isEqualTo(original);
    }

    @Test
    void timestampsShouldReadAsUtc() {
        ObjectNode meta = ArchiveReader.records(Resources.bytes("/archives/issue-3-aware-clock.acbak"))
                .get(2);

        assertThat(meta.required("data").required("created_time").stringValue())
                .isEqualTo("2026-03-01T12:00:01.125000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue-3", "issue-3-aware-clock", "issue-100"})
    void hashesOfTheOriginalShouldBeThoseOfTheTests(String name) {
        List<ObjectNode> records = ArchiveReader.records(Resources.bytes("/archives/" + name + ".acbak"));

        assertThat(records)
                .filteredOn(record -> record.required("t").stringValue().equals("RevisionRecord"))
                .isNotEmpty()
                .extracting(record -> record.required("data"))
                .allSatisfy(revision -> assertThat(IssueArchive.dataHash(Json.bytes(revision.at("/raw_data/json"))))
                        .isEqualTo(revision.at("/info/data_hash").stringValue()));
    }

    @Test
    void madeArchiveShouldHaveTheOriginalsForm() {
        List<ObjectNode> original = ArchiveReader.records(Resources.bytes("/archives/issue-3.acbak"));

        List<ObjectNode> made = ArchiveReader.records(IssueArchive.of(20));

        assertThat(made).hasSize(44);
        assertThat(made.get(2).required("data").propertyNames())
                .containsExactlyElementsOf(original.get(2).required("data").propertyNames());
        assertThat(made.get(2).at("/data/indexed_data").propertyNames())
                .containsExactlyElementsOf(
                        original.get(2).at("/data/indexed_data").propertyNames());
        assertThat(made.get(3).at("/data/info").propertyNames())
                .containsExactlyElementsOf(original.get(3).at("/data/info").propertyNames());
        assertThat(made.get(3).at("/data/raw_data/json").propertyNames())
                .containsExactlyElementsOf(
                        original.get(3).at("/data/raw_data/json").propertyNames());
    }

    @Test
    void cutArchiveShouldBeRefused() {
        byte[] original = Resources.bytes("/archives/issue-3.acbak");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveReader.records(Arrays.copyOf(original, original.length - 1)));
    }
}
