package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.id.ModelName;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;

class ArchiveReaderTest {
    private static final HeaderRecord HEADER = new HeaderRecord(2);
    private static final ModelStartRecord START = new ModelStartRecord(ArchiveFixture.ISSUE);
    private static final ModelEndRecord END = new ModelEndRecord(ArchiveFixture.ISSUE);
    private static final EofRecord EOF = new EofRecord();

    @Test
    void nothingAtAllShouldBeAnEmptyArchive() {
        assertRefused(new byte[0], "Empty archive.");
    }

    @Test
    void archiveWithoutHeaderShouldSayWhatItFound() {
        assertRefused(List.of(START, END, EOF), "Invalid archive: expected header, got ModelStartRecord.");
    }

    @Test
    void otherVersionShouldBeRefused() {
        assertRefused(List.of(new HeaderRecord(9), EOF), "Unsupported archive version 9.");
    }

    @Test
    void missingEndShouldBeRefused() {
        byte[] archive = ArchiveFixture.bytes(List.of(HEADER, START, END));

        assertRefused(archive, "Archive is cut short at byte " + archive.length + ".");
    }

    @Test
    void bytesAfterTheEndShouldBeRefused() {
        byte[] archive = ArchiveFixture.bytes(List.of(HEADER, EOF));

        assertRefused(
                Arrays.copyOf(archive, archive.length + 1),
                "Invalid archive: bytes follow after the end record (record at byte 46).");
    }

    @Test
    void secondArchiveBehindTheFirstShouldBeRefused() {
        assertRefused(
                List.of(HEADER, EOF, HEADER, EOF),
                "Invalid archive: bytes follow after the end record (record at byte 46).");
    }

    @Test
    void contentOutsideASectionShouldBeRefused() {
        ArchiveRecord meta =
                ArchiveFixture.content(ArchiveFixture.original("issue-3.acbak")).get(0);

        assertRefused(
                List.of(HEADER, meta, EOF), "Invalid archive: MetaRecord stands where it cannot (record at byte 29).");
    }

    @Test
    void sectionThatEndsUnderAnotherNameShouldBeRefused() {
        assertRefused(
                List.of(HEADER, START, new ModelEndRecord(new ModelName("note")), EOF),
                "Invalid archive: the section that ends is not that of note (record at byte 70).");
    }

    @Test
    void endWithinASectionShouldBeRefused() {
        assertRefused(
                List.of(HEADER, START, EOF), "Invalid archive: EofRecord stands where it cannot (record at byte 70).");
    }

    @Test
    void whatIsNoArchiveShouldBeRefused() {
        byte[] page = "<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head></html>\n"
                .repeat(9)
                .getBytes(StandardCharsets.US_ASCII);

        assertRefused(page, "Invalid archive: malformed MessagePack (record at byte 0).");
    }

    @Test
    void positionShouldBeWhereTheNextRecordBegins() {
        byte[] archive = ArchiveFixture.original("issue-3.acbak");
        ArchiveReader reader = ArchiveReader.of(new ByteArrayInputStream(archive), ArchiveLimits.STANDARD);

        List<Long> positions = new ArrayList<>();
        do {
            positions.add(reader.position());
        } while (reader.next().isPresent());

        assertThat(positions)
                .containsExactly(
                        0L, 29L, 70L, 495L, 1046L, 1495L, 2065L, 2682L, 3127L, 3695L, 4311L, 4927L, 4966L, 4983L);
    }

    @Test
    void resumedReaderShouldGoOnWhereItIsTold() {
        byte[] archive = ArchiveFixture.original("issue-3.acbak");
        List<ArchiveRecord> all = ArchiveFixture.records(archive);

        ArchiveReader reader = ArchiveReader.resumed(
                new ByteArrayInputStream(archive), ArchiveFixture.ISSUE, 2682, ArchiveLimits.STANDARD);

        assertThat(reader.next()).contains(all.get(7)).get().isInstanceOf(MetaRecord.class);
    }

    @Test
    void offsetBeyondTheEndShouldBeRefused() {
        byte[] archive = ArchiveFixture.original("issue-3.acbak");

        assertThatThrownBy(() -> ArchiveReader.resumed(
                                new ByteArrayInputStream(archive), ArchiveFixture.ISSUE, 5000, ArchiveLimits.STANDARD)
                        .next())
                .isInstanceOf(InvalidArchiveException.class);
    }

    @Test
    void otherModelsShouldBePassedOver() {
        byte[] archive = ArchiveFixture.original("document-3-blobs.acbak");
        ArchiveReader reader =
                ArchiveReader.of(new ByteArrayInputStream(archive), ArchiveFixture.ISSUE, ArchiveLimits.STANDARD);

        assertThat(List.of(reader.next(), reader.next(), reader.next(), reader.next(), reader.next()))
                .map(record ->
                        record.map(known -> known.getClass().getSimpleName()).orElse("none"))
                .containsExactly("HeaderRecord", "ModelStartRecord", "ModelEndRecord", "EofRecord", "none");
    }

    private static void assertRefused(List<ArchiveRecord> records, String message) {
        assertRefused(ArchiveFixture.bytes(records), message);
    }

    private static void assertRefused(byte[] archive, String message) {
        assertThatThrownBy(() -> ArchiveFixture.records(archive))
                .isInstanceOfSatisfying(
                        InvalidArchiveException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARCHIVE))
                .hasMessage(message);
    }
}
