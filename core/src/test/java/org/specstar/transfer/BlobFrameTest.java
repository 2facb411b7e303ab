package org.specstar.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.msgpack.core.MessagePacker;
import org.specstar.id.ModelName;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.DataHash;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;

/** Binaries in archives, right and wrong. */
class BlobFrameTest {
    private static final ModelName DOCUMENT = new ModelName("document");
    private static final byte[] BYTES = "hello blob".getBytes(UTF_8);
    private static final String ID = DataHash.hex(BYTES);

    private interface Fields {
        void to(MessagePacker out) throws IOException;
    }

    private static BlobRecord record(byte[] bytes, long size) {
        return new BlobRecord(DataHash.hex(bytes), () -> new ByteArrayInputStream(bytes), size, "text/plain");
    }

    /** An archive with one record that has these fields. */
    private static byte[] archive(int count, Fields fields) {
        byte[] record = ArchiveFixture.packed(out -> {
            out.packMapHeader(count + 1);
            Packing.text("t", "BlobRecord", out);
            fields.to(out);
        });
        return framed(record.length, record);
    }

    private static byte[] framed(int length, byte[] record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ArchiveFixture.bytes(List.of(new HeaderRecord(2), new ModelStartRecord(DOCUMENT))));
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        out.writeBytes(record);
        out.writeBytes(ArchiveFixture.bytes(List.of(new ModelEndRecord(DOCUMENT), new EofRecord())));
        return out.toByteArray();
    }

    private static void data(byte[] bytes, MessagePacker out) throws IOException {
        out.packString("blob_data").packBinaryHeader(bytes.length).writePayload(bytes);
    }

    private static void assertRefused(byte[] archive, String problem) {
        assertThatThrownBy(() -> ArchiveFixture.records(archive))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void frameShouldHaveTheBytesOfTheFormat() {
        byte[] archive = ArchiveFixture.bytes(List.of(record(BYTES, BYTES.length)));

        assertThat(HexFormat.of().formatHex(archive))
                .isEqualTo("0000006c85a174aa426c6f625265636f7264a766696c655f6964d920"
                        + HexFormat.of().formatHex(ID.getBytes(UTF_8))
                        + "a9626c6f625f64617461c40a" + HexFormat.of().formatHex(BYTES)
                        + "a473697a650aac636f6e74656e745f74797065aa746578742f706c61696e");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 65_535, 65_536, 200_000})
    void everyLengthShouldSurvive(int length) throws IOException {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);

        List<ArchiveRecord> records =
                ArchiveFixture.content(ArchiveFixture.section(DOCUMENT, List.of(record(bytes, length))));

        BlobRecord read = (BlobRecord) records.get(0);
        assertThat(read.bytes().open().readAllBytes()).isEqualTo(bytes);
        assertThat(read.size()).isEqualTo(length);
    }

    @Test
    void fieldsInAnotherOrderAndUnknownOnesShouldBeRead() {
        byte[] archive = archive(6, out -> {
            Packing.text("content_type", "a/b", out);
            out.packString("later").packArrayHeader(2).packInt(1).packNil();
            out.packString("size").packInt(BYTES.length);
            data(BYTES, out);
            out.packString("more").packBinaryHeader(3).writePayload(new byte[3]);
            Packing.text("file_id", ID, out);
        });

        assertThat(ArchiveFixture.content(archive))
                .singleElement()
                .satisfies(record ->
                        assertThat(((BlobRecord) record).contentType()).isEqualTo("a/b"));
    }

    @Test
    void keyThatIsNoContentHashShouldBeRead() {
        byte[] archive = archive(3, out -> {
            Packing.text("file_id", "logs/mail-job:1", out);
            data(BYTES, out);
            out.packString("size").packInt(BYTES.length);
        });

        assertThat(ArchiveFixture.content(archive)).hasSize(1);
    }

    @Test
    void falseSizeShouldBeRefused() {
        assertRefused(
                archive(3, out -> {
                    Packing.text("file_id", ID, out);
                    data(BYTES, out);
                    out.packString("size").packInt(BYTES.length + 1);
                }),
                "a binary does not have the size it says");
    }

    @Test
    void falseIdShouldBeRefused() {
        assertRefused(
                archive(3, out -> {
                    Packing.text("file_id", "0".repeat(32), out);
                    data(BYTES, out);
                    out.packString("size").packInt(BYTES.length);
                }),
                "the binary 00000000000000000000000000000000 is not what its id says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_id", "blob_data", "size"})
    void missingFieldShouldBeNamed(String missing) {
        assertRefused(
                archive(2, out -> {
                    if (!missing.equals("file_id")) {
                        Packing.text("file_id", ID, out);
                    }
                    if (!missing.equals("blob_data")) {
                        data(BYTES, out);
                    }
                    if (!missing.equals("size")) {
                        out.packString("size").packInt(BYTES.length);
                    }
                }),
                "the field " + missing + " is missing");
    }

    @Test
    void repeatedBytesShouldBeRefusedBeforeTheyAreTaken() {
        AtomicInteger taken = new AtomicInteger();
        byte[] archive = archive(2, out -> {
            data(BYTES, out);
            data(BYTES, out);
        });

        assertThatThrownBy(() -> read(archive, bytes -> {
                    taken.incrementAndGet();
                    bytes.transferTo(OutputStream.nullOutputStream());
                }))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("the field blob_data is there twice");

        assertThat(taken).hasValue(1);
    }

    @Test
    void lengthOfTheFrameShouldBeThatOfTheRecord() {
        byte[] record = ArchiveFixture.packed(out -> {
            out.packMapHeader(4);
            Packing.text("t", "BlobRecord", out);
            Packing.text("file_id", ID, out);
            data(BYTES, out);
            out.packString("size").packInt(BYTES.length);
        });

        assertRefused(framed(record.length + 1, record), "bytes follow after the end of a value");
        assertRefused(framed(record.length - 1, record), "malformed MessagePack");
    }

    /** bin 8, bin 16 and bin 32 that say more than the record has, up to 4 GiB. */
    @ParameterizedTest
    @ValueSource(strings = {"c4ff", "c5ffff", "c67fffffff", "c6ffffffff"})
    void bytesBeyondTheRecordShouldBeRefusedBeforeTheyAreTaken(String header) {
        AtomicInteger taken = new AtomicInteger();
        byte[] archive = archive(1, out -> {
            out.packString("blob_data");
            out.writePayload(HexFormat.of().parseHex(header));
        });

        assertThatThrownBy(() -> read(archive, bytes -> taken.incrementAndGet()))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("a value is longer than its record");

        assertThat(taken).hasValue(0);
    }

    @Test
    void bytesOfAnUnsoundRecordShouldBeGivenUp() {
        AtomicInteger discarded = new AtomicInteger();
        byte[] archive = archive(2, out -> {
            data(BYTES, out);
            Packing.text("file_id", ID, out);
        });
        ArchiveReader reader = ArchiveReader.of(new ByteArrayInputStream(archive), ArchiveLimits.STANDARD)
                .receiving(new Discarding(discarded));

        assertThatThrownBy(() -> {
                    while (reader.next().isPresent()) {
                        continue;
                    }
                })
                .isInstanceOf(InvalidArchiveException.class);

        assertThat(discarded).hasValue(1);
    }

    /** Counts the bytes that are given up; reads none of them, which the reader makes up for. */
    private record Discarding(AtomicInteger discarded) implements BlobReceiver {
        @Override
        public BlobBytes receive(String fileId, InputStream bytes) {
            return new BlobBytes() {
                @Override
                public InputStream open() {
                    return InputStream.nullInputStream();
                }

                @Override
                public void discard() {
                    discarded.incrementAndGet();
                }
            };
        }

        @Override
        public void complete(BlobRecord blob) {
            throw new IllegalStateException("It is not sound");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11})
    void bytesOfAnotherLengthThanSaidShouldEndTheArchive(int said) {
        assertThatThrownBy(() -> new ArchiveWriter(new ByteArrayOutputStream()).write(record(BYTES, said)))
                .isInstanceOf(DamagedPayloadException.class)
                .hasMessageContaining(ID);
    }

    @Test
    void binaryBeyondTheFormatShouldBeRefusedBeforeItsFirstByte() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out);

        assertThatThrownBy(() -> writer.write(record(BYTES, 1L << 32)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not fit into an archive");
        writer.flush();

        assertThat(out.size()).isZero();
    }

    private interface Taking {
        void take(InputStream bytes) throws IOException;
    }

    private static void read(byte[] archive, Taking taking) {
        ArchiveReader reader = ArchiveReader.of(new ByteArrayInputStream(archive), ArchiveLimits.STANDARD)
                .receiving(new BlobReceiver() {
                    @Override
                    public BlobBytes receive(String fileId, InputStream bytes) throws IOException {
                        taking.take(bytes);
                        return BlobBytes.GONE;
                    }

                    @Override
                    public void complete(BlobRecord blob) {
                        // Only the bytes are looked at.
                    }
                });
        while (reader.next().isPresent()) {
            continue;
        }
    }
}
