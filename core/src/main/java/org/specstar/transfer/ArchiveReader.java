package org.specstar.transfer;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.specstar.id.ModelName;

/**
 * Reads an archive, version 2, record by record, and holds it to its order: header, sections, end, nothing after. Keeps
 * one record in memory, of a binary next to nothing. For one thread; the stream is the caller's to close.
 *
 * <p>Every method may throw {@link InvalidArchiveException}, and {@link org.specstar.StorageException} if the stream
 * fails. After either the reader is of no use.
 */
public final class ArchiveReader {
    /** More than the bytes up to the end of a record's type. */
    private static final int HEAD = 64;

    private final FrameInput in;
    private final ArchiveLimits limits;
    private final ArchiveOrder order;
    private final Predicate<ArchiveOrder> wanted;
    private final BlobReceiver blobs;
    private final LastValues last = new LastValues();

    private ArchiveReader(FrameInput in, ArchiveLimits limits, ArchiveOrder order, Predicate<ArchiveOrder> wanted) {
        this(in, limits, order, wanted, blob -> {});
    }

    private ArchiveReader(
            FrameInput in,
            ArchiveLimits limits,
            ArchiveOrder order,
            Predicate<ArchiveOrder> wanted,
            BlobReceiver blobs) {
        this.blobs = blobs;
        this.in = in;
        this.limits = limits;
        this.order = order;
        this.wanted = wanted;
    }

    /** Reads everything. */
    public static ArchiveReader of(InputStream archive, ArchiveLimits limits) {
        return new ArchiveReader(new FrameInput(archive, 0), limits, ArchiveOrder.atBeginning(), order -> true);
    }

    /** Reads what is in the sections of one model; of others it gives the bounds and passes over the content. */
    public static ArchiveReader of(InputStream archive, ModelName model, ArchiveLimits limits) {
        return new ArchiveReader(
                new FrameInput(archive, 0), limits, ArchiveOrder.atBeginning(), order -> order.isWithin(model));
    }

    /**
     * The same from a place within a section of the model.
     *
     * @param archive the whole archive
     * @param offset a {@link #position} that was reached in that section
     */
    public static ArchiveReader resumed(InputStream archive, ModelName model, long offset, ArchiveLimits limits) {
        return new ArchiveReader(
                new FrameInput(archive, offset), limits, ArchiveOrder.within(model), order -> order.isWithin(model));
    }

    /** The same reader, but the bytes of binaries go to a receiver; it completes nothing by itself. */
    public ArchiveReader receiving(BlobReceiver receiver) {
        return new ArchiveReader(in, limits, order, wanted, receiver);
    }

    /** Where the next record begins: a distance from the beginning of the archive. */
    public long position() {
        return in.position();
    }

    /** The next record; empty after the last. */
    public Optional<ArchiveRecord> next() {
        Optional<ArchiveRecord> record = Optional.empty();
        while (!order.ended() && record.isEmpty()) {
            record = frame();
        }
        return record;
    }

    /** Reads one frame; empty if it was passed over. */
    private Optional<ArchiveRecord> frame() {
        long at = in.position();
        long length = lengthAt(at);
        byte[] head = in.read((int) Math.min(length, HEAD));
        RecordType type = RecordType.of(Packed.of(head, at, last));
        order.admit(type, at);
        if (type.isContent() && !wanted.test(order)) {
            in.pass(length - head.length);
            return Optional.empty();
        }
        refuseBeyondLimit(type, length, at);
        ArchiveRecord record = type == RecordType.BLOB
                ? new BlobFrame(in.stream(head, length), length, at, blobs).read()
                : RecordDecoder.decode(type, Packed.of(in.extend(head, (int) length), at, last));
        order.pass(record, at);
        refuseMoreAfterEnd();
        return Optional.of(record);
    }

    private long lengthAt(long at) {
        long length = in.length();
        if (length == FrameInput.END) {
            throw at == 0 ? InvalidArchiveException.empty() : InvalidArchiveException.cutShort(at);
        }
        return length;
    }

    private void refuseBeyondLimit(RecordType type, long length, long at) {
        long limit = type == RecordType.BLOB ? limits.blobBytes() : limits.recordBytes();
        if (length > limit) {
            throw InvalidArchiveException.at(
                    at, "a record of " + length + " bytes is beyond the limit of " + limit + " bytes");
        }
    }

    private void refuseMoreAfterEnd() {
        long end = in.position();
        if (order.ended() && in.read() >= 0) {
            throw InvalidArchiveException.at(end, "bytes follow after the end record");
        }
    }
}
