package org.specstar.transfer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The resources of one model in an archive, each put together from its records, as they come. For one thread. Methods
 * throw as those of {@link ArchiveReader} do.
 *
 * <p>In archives as they are written a meta record is followed by its revisions, and memory holds one resource. Records in
 * another order wait, within the limits, until the rest has come; revisions that come after their resource was complete
 * and followed by others are an error.
 */
public final class ArchivedResources implements Iterator<ArchivedResource> {
    private final ArchiveReader reader;
    private final ResourceAssembly assembly;
    private final Observer observer;
    private Optional<ArchivedResource> finished = Optional.empty();
    private boolean ended;

    /** @param blobs receives the binaries of the model's sections */
    ArchivedResources(ArchiveReader reader, ArchiveLimits limits, BlobReceiver blobs, Observer observer) {
        this.observer = observer;
        this.reader = reader.receiving(blobs);
        this.assembly = new ResourceAssembly(limits, blobs::complete, reader.position());
    }

    /** Hears of the resources as they come, and of the end of the archive; may refuse either. */
    interface Observer {
        void found(ArchivedResource resource);

        /** @param position where the archive ends */
        void ended(long position);
    }

    @Override
    public boolean hasNext() {
        while (finished.isEmpty() && !ended) {
            advance();
        }
        return finished.isPresent();
    }

    @Override
    public ArchivedResource next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ArchivedResource resource = finished.orElseThrow();
        finished = Optional.empty();
        return resource;
    }

    /** The next resources, up to the size of a batch; none at the end. */
    public List<ArchivedResource> nextBatch(BatchSize size) {
        List<ArchivedResource> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < size.resources() && bytes < size.payloadBytes() && hasNext()) {
            ArchivedResource resource = next();
            batch.add(resource);
            bytes += resource.payloadBytes();
        }
        return batch;
    }

    private void advance() {
        long at = reader.position();
        Optional<ArchiveRecord> record = reader.next();
        ended = record.isEmpty();
        finished = record.flatMap(known -> assembly.take(known, at));
        finished.ifPresent(observer::found);
        if (ended) {
            observer.ended(reader.position());
        }
    }
}
