package org.specstar.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;
import org.specstar.transfer.ArchiveWriter;

/**
 * An archive of so many issues with one revision each: the same bytes for the same ids.
 *
 * @param ids what they are called
 */
public record IssueArchive(IssueIds ids, long resources) {
    private static final ModelName ISSUE = new ModelName("issue");
    private static final long FIRST_SECOND = 1_767_225_600L;

    /** Writes it over the file. */
    public void writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ArchiveWriter archive = new ArchiveWriter(out);
            archive.write(new HeaderRecord(HeaderRecord.VERSION));
            archive.write(new ModelStartRecord(ISSUE));
            for (long number = 0; number < resources; number++) {
                write(number, archive);
            }
            archive.write(new ModelEndRecord(ISSUE));
            archive.write(new EofRecord());
            archive.flush();
        }
    }

    private void write(long number, ArchiveWriter archive) throws IOException {
        IssueText issue = new IssueText(number);
        byte[] payload = issue.payload();
        RevisionInfo revision = revision(number, payload);
        archive.write(new MetaRecord(ResourceMeta.ofFirst(revision, new IndexedData(issue.indexed()))));
        archive.write(new RevisionRecord(revision, payload));
    }

    private RevisionInfo revision(long number, byte[] payload) {
        Stamp stamp = new Stamp(Moment.of(Instant.ofEpochSecond(FIRST_SECOND + number)), "user-" + number % 10);
        return new RevisionInfo(
                new IssueIds(~ids.seed()).uuid(number),
                new ResourceId(ids.of(number)).revision(1),
                null,
                null,
                SchemaVersion.NONE,
                DataHash.of(payload),
                RevisionStatus.STABLE,
                stamp,
                stamp);
    }
}
