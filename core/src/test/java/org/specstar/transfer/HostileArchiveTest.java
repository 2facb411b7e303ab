package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.SchemaVersion;
import org.specstar.resource.RowFixture;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** Archives made to exhaust their reader. */
class HostileArchiveTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final byte[] OPENED =
            ArchiveFixture.bytes(List.of(new HeaderRecord(2), new ModelStartRecord(ArchiveFixture.ISSUE)));

    @Test
    void lengthBeyondTheLimitShouldBeRefusedByName() {
        byte[] archive = frame(0xFFFF_FFFF, meta(out -> out.packString("x".repeat(100))));

        assertThatThrownBy(() -> ArchiveFixture.walk(archive))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("4294967295 bytes is beyond the limit of 67108864 bytes");
    }

    @Test
    void declaredLengthShouldNotBeAllocated() {
        byte[] archive = frame(60 << 20, meta(out -> out.packNil()));

        long allocated = allocatedBy(() -> assertRefused(archive));

        assertThat(allocated).isLessThan(4 * MEBIBYTE);
    }

    /** bin 32, str 32, array 32, map 32, ext 32, each of 2^31 - 1, where a value of indexed data is due. */
    @ParameterizedTest
    @ValueSource(strings = {"c67fffffff", "db7fffffff", "dd7fffffff", "df7fffffff", "c97fffffffff", "c6ffffffff"})
    void lengthsWithinARecordShouldNotBeAllocated(String value) {
        byte[] archive = framed(meta(out -> {
            out.packMapHeader(1).packString("indexed_data").packMapHeader(1).packString("key");
            out.writePayload(HexFormat.of().parseHex(value));
        }));

        long allocated = allocatedBy(() -> assertRefused(archive));

        assertThat(allocated).isLessThan(4 * MEBIBYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexed_data", "unknown"})
    void deepNestingShouldBeRefused(String key) {
        byte[] archive = framed(meta(out -> {
            out.packMapHeader(1).packString(key).packMapHeader(1).packString("key");
            for (int i = 0; i < 1_000_000; i++) {
                out.packArrayHeader(1);
            }
            out.packNil();
        }));

        assertRefused(archive);
    }

    @Test
    void keysBeyondTheLimitShouldBeRefusedByName() {
        byte[] archive = framed(meta(out -> {
            out.packMapHeader(1).packString("indexed_data").packMapHeader(1_000_000);
            for (int i = 0; i < 1_000_000; i++) {
                out.packString("k" + i).packNil();
            }
        }));

        assertThatThrownBy(() -> ArchiveFixture.walk(archive))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("100000 keys");
    }

    /** As a text it would be longer than any that can be read again. */
    @Test
    void binaryBeyondTheLimitOfTextsShouldBeRefused() {
        byte[] archive = framed(meta(out -> {
            out.packMapHeader(1).packString("indexed_data").packMapHeader(1).packString("key");
            out.packBinaryHeader(4_000_000).writePayload(new byte[4_000_000]);
        }));

        assertThatThrownBy(() -> ArchiveFixture.walk(archive))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("texts of 5000000");
    }

    @Test
    void millionsOfTinyRecordsShouldPassThrough() {
        byte[] section = ArchiveFixture.bytes(
                List.of(new ModelStartRecord(ArchiveFixture.ISSUE), new ModelEndRecord(ArchiveFixture.ISSUE)));
        byte[] thousand = repeated(section, 1_000);
        InputStream archive = new SequenceInputStream(Collections.enumeration(List.of(
                stream(ArchiveFixture.bytes(List.of(new HeaderRecord(2)))),
                new SequenceInputStream(Collections.enumeration(
                        IntStream.range(0, 500).mapToObj(i -> stream(thousand)).toList())),
                stream(ArchiveFixture.bytes(List.of(new EofRecord()))))));

        ArchivedResources resources = new ArchivedResources(
                ArchiveReader.of(archive, ArchiveFixture.ISSUE, ArchiveLimits.STANDARD),
                ArchiveLimits.STANDARD,
                blob -> {},
                ArchiveFixture.UNHEARD);

        assertThat(resources.hasNext()).isFalse();
    }

    @Test
    void revisionsThatWaitForNobodyShouldBeRefusedByTheLimit() {
        ArchiveLimits limits = new ArchiveLimits(1 << 20, 1 << 20, 100, 1 << 20);
        byte[] archive = ArchiveFixture.issues(IntStream.rangeClosed(1, 1_000)
                .mapToObj(
                        i -> new RevisionRecord(RowFixture.info(RowFixture.id(i), 1, SchemaVersion.NONE), new byte[2]))
                .toList());
        ArchiveReader reader = ArchiveReader.of(stream(archive), ArchiveFixture.ISSUE, limits);

        assertThatThrownBy(() -> new ArchivedResources(reader, limits, blob -> {}, ArchiveFixture.UNHEARD).hasNext())
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("beyond the limit of 100 records or 1048576 bytes");
    }

    @Test
    void blobBeyondTheLimitShouldBeRefusedByName() {
        ArchiveLimits limits = new ArchiveLimits(1 << 20, 100, 100, 1 << 20);
        byte[] archive = ArchiveFixture.original("document-3-blobs.acbak");
        ArchiveReader reader = ArchiveReader.of(stream(archive), limits);

        assertThatThrownBy(() -> {
                    while (reader.next().isPresent()) {
                        continue;
                    }
                })
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("beyond the limit of 100 bytes");
    }

    private static void assertRefused(byte[] archive) {
        assertThatThrownBy(() -> ArchiveFixture.walk(archive)).isInstanceOf(InvalidArchiveException.class);
    }

    private static byte[] meta(Packing data) {
        byte[] row = ArchiveFixture.packed(data);
        return ArchiveFixture.packed(out -> {
            out.packMapHeader(2);
            Packing.text("t", "MetaRecord", out);
            out.packString("data").packBinaryHeader(row.length).writePayload(row);
        });
    }

    private static byte[] framed(byte[] record) {
        return frame(record.length, record);
    }

    /** A section with one record that declares a length. */
    private static byte[] frame(int length, byte[] record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(OPENED);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        out.writeBytes(record);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static long allocatedBy(Runnable work) {
        work.run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
