package org.specstar.batch.transfer;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specstar.ejb.job.Progress;
import org.specstar.transfer.ArchivedResource;
import org.specstar.transfer.LoadStats;

/** Stores a chunk of resources and how far that brings the import, in the one transaction of the chunk. */
@Named("archiveWriter")
@Dependent
public class ArchiveItemWriter extends AbstractItemWriter {
    @Inject
    ImportJob job;

    @Override
    public void writeItems(List<Object> items) {
        List<ArchivedResource> chunk =
                items.stream().map(ArchivedResource.class::cast).toList();
        Progress before = job.progress();
        LoadStats stored = job.imports().storeAll(chunk, job.onDuplicate());
        long position = chunk.get(chunk.size() - 1).resumeAt();
        job.save(new Progress(position, before.stats().plus(stored)));
    }
}
