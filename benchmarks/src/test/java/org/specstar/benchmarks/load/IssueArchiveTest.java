package org.specstar.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.id.ModelName;
import org.specstar.transfer.ArchiveLimits;
import org.specstar.transfer.ArchiveReader;
import org.specstar.transfer.ArchiveRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

class IssueArchiveTest {
    private Path file;

    @BeforeEach
    void chooseFile(@TempDir Path directory) {
        file = directory.resolve("issue.acbak");
    }

    @Test
    void archiveShouldHoldEachIssueWithItsRevision() throws IOException {
        IssueIds ids = new IssueIds(1);

        new IssueArchive(ids, 3).writeTo(file);

        List<ArchiveRecord> records = records(file);
        assertThat(records)
                .filteredOn(MetaRecord.class::isInstance)
                .map(record -> ((MetaRecord) record).meta().id().text())
                .containsExactly(ids.of(0), ids.of(1), ids.of(2));
        assertThat(records)
                .filteredOn(RevisionRecord.class::isInstance)
                .map(record -> ((RevisionRecord) record).payload())
                .containsExactly(new IssueText(0).payload(), new IssueText(1).payload(), new IssueText(2).payload());
    }

    @Test
    void sameSeedShouldMakeTheSameBytes(@TempDir Path other) throws IOException {
        Path again = other.resolve("again.acbak");

        new IssueArchive(new IssueIds(7), 20).writeTo(file);
        new IssueArchive(new IssueIds(7), 20).writeTo(again);

        assertThat(again).hasSameBinaryContentAs(file);
    }

    private static List<ArchiveRecord> records(Path file) throws IOException {
        List<ArchiveRecord> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            ArchiveReader reader = ArchiveReader.of(in, new ModelName("issue"), ArchiveLimits.STANDARD);
            Optional<ArchiveRecord> record = reader.next();
            while (record.isPresent()) {
                records.add(record.get());
                record = reader.next();
            }
        }
        return records;
    }
}
