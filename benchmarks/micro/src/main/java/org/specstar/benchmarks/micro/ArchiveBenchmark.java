package org.specstar.benchmarks.micro;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;
import org.specstar.id.ModelName;
import org.specstar.resource.ResourceMeta;
import org.specstar.transfer.ArchiveLimits;
import org.specstar.transfer.ArchiveReader;
import org.specstar.transfer.ArchiveRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;
import org.specstar.transfer.ArchiveWriter;

/** The frames of an export and an import; an operation is one resource, its head and its one revision. */
public class ArchiveBenchmark extends HotPath {
    private static final int RESOURCES = 1_000;

    private ModelName model = new ModelName("issue");
    private ArchiveRecord head = head();
    private ArchiveRecord revision = new RevisionRecord(SampleIssue.revision(SampleIssue.json()), SampleIssue.json());
    private byte[] archive = archive();

    private static ArchiveRecord head() {
        ResourceMeta meta = SampleIssue.head(SampleIssue.model().codec());
        return new MetaRecord(meta);
    }

    private byte[] archive() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public void write() throws IOException {
        write(OutputStream.nullOutputStream());
    }

    private void write(OutputStream out) throws IOException {
        ArchiveWriter writer = new ArchiveWriter(out);
        writer.write(new HeaderRecord(HeaderRecord.VERSION));
        writer.write(new ModelStartRecord(model));
        for (int resource = 0; resource < RESOURCES; resource++) {
            writer.write(head);
            writer.write(revision);
        }
        writer.write(new ModelEndRecord(model));
        writer.write(new EofRecord());
        writer.flush();
    }

    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public void read(Blackhole found) {
        ArchiveReader reader = ArchiveReader.of(new ByteArrayInputStream(archive), ArchiveLimits.STANDARD);
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            found.consume(next.get());
        }
    }
}
