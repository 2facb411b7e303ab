package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.id.RevisionId;
import org.specstar.resource.ResourceMeta;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

class ArchivedResourcesTest {
    private final byte[] archive = ArchiveFixture.original("issue-100.acbak");

    @Test
    void resourcesShouldComeWithAllTheirRevisions() {
        List<ArchivedResource> resources = all(archive);

        assertThat(resources).hasSize(100);
        assertThat(resources.stream()
                        .mapToInt(resource -> resource.revisions().size())
                        .sum())
                .isEqualTo(250);
    }

    @Test
    void readingShouldGoOnAfterAnyResource() {
        List<ArchivedResource> resources = all(archive);

        for (int done = 0; done < resources.size(); done += 7) {
            List<ResourceMeta> rest = metas(from(resources.get(done).resumeAt()));
            assertThat(rest).isEqualTo(metas(resources.subList(done + 1, resources.size())));
        }
    }

    @Test
    void migratedRevisionThatIsArchivedTwiceShouldComeOnce() {
        byte[] notes = ArchiveFixture.original("note-5-v2-after.acbak");

        List<ArchivedResource> resources = read(ArchiveFixture.resources(notes, new ModelName("note")));

        assertThat(resources).hasSize(5);
        assertThat(resources.stream()
                        .mapToInt(resource -> resource.revisions().size())
                        .sum())
                .isEqualTo(6);
    }

    @Test
    void metaRecordsBeforeAllRevisionsShouldBeUnderstood() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(archive));
        records.sort((one, other) -> Boolean.compare(one instanceof RevisionRecord, other instanceof RevisionRecord));

        assertThat(contents(all(ArchiveFixture.issues(records)))).isEqualTo(contents(all(archive)));
    }

    @Test
    void revisionsBeforeAllMetaRecordsShouldBeUnderstood() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(archive));
        records.sort((one, other) -> Boolean.compare(one instanceof MetaRecord, other instanceof MetaRecord));

        assertThat(contents(all(ArchiveFixture.issues(records)))).isEqualTo(contents(all(archive)));
    }

    /** What is scattered is either put together rightly or refused; nothing is lost in silence. */
    @Test
    void shuffledRecordsShouldBeCompleteOrRefused() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(ArchiveFixture.original("issue-3.acbak")));
        Map<RevisionId, Set<RevisionId>> whole = contents(all(ArchiveFixture.original("issue-3.acbak")));
        Random random = new Random(3);
        int understood = 0;

        for (int i = 0; i < 500; i++) {
            Collections.shuffle(records, random);
            try {
                assertThat(contents(all(ArchiveFixture.issues(records)))).isEqualTo(whole);
                understood++;
            } catch (InvalidArchiveException refused) {
                assertThat(refused).hasMessageContaining("stand apart");
            }
        }

        assertThat(understood).isPositive();
    }

    @Test
    void whileRecordsAreHeldReadingShouldResumeBeforeThem() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(archive));
        records.add(records.remove(0));

        List<ArchivedResource> resources = all(ArchiveFixture.issues(records));

        long first = resources.get(0).resumeAt();
        assertThat(resources.subList(0, 99)).allMatch(resource -> resource.resumeAt() == first);
        assertThat(resources.get(99).resumeAt()).isGreaterThan(first);
    }

    @Test
    void missingHeadShouldBeRefused() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(ArchiveFixture.original("issue-3.acbak")));
        records.remove(4);

        assertThatThrownBy(() -> all(ArchiveFixture.issues(records)))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("Invalid archive: the current revision of"
                        + " \"issue:7ca284af-13b0-43a4-b452-b4fa24eb7837\" is missing (record at byte 1046).");
    }

    @Test
    void revisionsWithoutMetaRecordShouldBeRefused() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(ArchiveFixture.original("issue-3.acbak")));
        records.remove(2);

        assertThatThrownBy(() -> all(ArchiveFixture.issues(records)))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("have no meta record");
    }

    @Test
    void revisionThatIsThereTwiceAndDiffersShouldBeRefused() {
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(ArchiveFixture.original("issue-3.acbak")));
        RevisionRecord first = (RevisionRecord) records.get(1);
        records.add(2, new RevisionRecord(first.info(), new byte[] {'{', '}'}));

        assertThatThrownBy(() -> all(ArchiveFixture.issues(records)))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("is there twice and differs");
    }

    @Test
    void damagedBinaryShouldBeRefused() {
        byte[] documents = ArchiveFixture.original("document-3-blobs.acbak");
        documents[4500] ^= 1;

        assertThatThrownBy(() -> read(ArchiveFixture.resources(documents, new ModelName("document"))))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("68ac297d87ba6fb2f24858a3a3e3018f is not what its id says");
    }

    private List<ArchivedResource> from(long offset) {
        ArchiveReader reader = ArchiveReader.resumed(
                new ByteArrayInputStream(archive), ArchiveFixture.ISSUE, offset, ArchiveLimits.STANDARD);
        return read(new ArchivedResources(reader, ArchiveLimits.STANDARD, blob -> {}, ArchiveFixture.UNHEARD));
    }

    private static List<ArchivedResource> all(byte[] archive) {
        return read(ArchiveFixture.resources(archive, ArchiveFixture.ISSUE));
    }

    private static List<ArchivedResource> read(ArchivedResources resources) {
        List<ArchivedResource> read = new ArrayList<>();
        resources.forEachRemaining(read::add);
        return read;
    }

    private static List<ResourceMeta> metas(List<ArchivedResource> resources) {
        return resources.stream().map(ArchivedResource::meta).toList();
    }

    /** Heads and what belongs to them, in no order. */
    private static Map<RevisionId, Set<RevisionId>> contents(List<ArchivedResource> resources) {
        Map<RevisionId, Set<RevisionId>> contents = new HashMap<>();
        for (ArchivedResource resource : resources) {
            Set<RevisionId> revisions = new HashSet<>();
            resource.revisions()
                    .forEach(revision -> revisions.add(revision.info().id()));
            contents.put(resource.meta().current(), revisions);
        }
        return contents;
    }
}
