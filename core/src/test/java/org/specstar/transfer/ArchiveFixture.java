package org.specstar.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.specstar.id.ModelName;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;

/** Archives of the original, and others made of records. */
public final class ArchiveFixture {
    /** For those who look at the resources alone. */
    static final ArchivedResources.Observer UNHEARD = new ArchivedResources.Observer() {
        @Override
        public void found(ArchivedResource resource) {}

        @Override
        public void ended(long position) {}
    };

    public static final ModelName ISSUE = new ModelName("issue");

    private ArchiveFixture() {}

    /** One of the archives among the test resources. */
    public static byte[] original(String name) {
        try (InputStream in = ArchiveFixture.class.getResourceAsStream("/archives/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the bytes of binaries, so that they can be written again. */
    private static final class InMemory implements BlobReceiver {
        @Override
        public BlobBytes receive(String fileId, InputStream bytes) throws IOException {
            byte[] all = bytes.readAllBytes();
            return () -> new ByteArrayInputStream(all);
        }

        @Override
        public void complete(BlobRecord blob) {
            // The record itself has its bytes.
        }
    }

    /** Values as they stand in archives. */
    static byte[] packed(Packing packing) {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            packing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ArchiveRecord> records(byte[] archive) {
        ArchiveReader reader = ArchiveReader.of(new ByteArrayInputStream(archive), ArchiveLimits.STANDARD)
                .receiving(new InMemory());
        List<ArchiveRecord> records = new ArrayList<>();
        for (Optional<ArchiveRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(next.get());
        }
        return records;
    }

    /** The records of an archive without its bounds and those of its one section. */
    public static List<ArchiveRecord> content(byte[] archive) {
        List<ArchiveRecord> records = records(archive);
        return records.subList(2, records.size() - 2);
    }

    public static byte[] bytes(List<? extends ArchiveRecord> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ArchiveWriter writer = new ArchiveWriter(out);
            for (ArchiveRecord record : records) {
                writer.write(record);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive of one section. */
    public static byte[] section(ModelName model, List<? extends ArchiveRecord> content) {
        List<ArchiveRecord> records = new ArrayList<>();
        records.add(new HeaderRecord(HeaderRecord.VERSION));
        records.add(new ModelStartRecord(model));
        records.addAll(content);
        records.add(new ModelEndRecord(model));
        records.add(new EofRecord());
        return bytes(records);
    }

    public static byte[] issues(List<? extends ArchiveRecord> content) {
        return section(ISSUE, content);
    }

    /** The resources of a model, without blobs. */
    public static ArchivedResources resources(byte[] archive, ModelName model) {
        ArchiveReader reader = ArchiveReader.of(new ByteArrayInputStream(archive), model, ArchiveLimits.STANDARD);
        return new ArchivedResources(reader, ArchiveLimits.STANDARD, blob -> {}, UNHEARD);
    }

    /** Reads an archive of issues as an import does, to its end; how many resources it has. */
    public static int walk(byte[] archive) {
        ArchivedResources resources = resources(archive, ISSUE);
        int count = 0;
        while (resources.hasNext()) {
            resources.next();
            count++;
        }
        return count;
    }
}
