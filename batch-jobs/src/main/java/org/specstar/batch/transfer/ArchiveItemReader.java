package org.specstar.batch.transfer;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.specstar.transfer.ArchivedResource;
import org.specstar.transfer.ArchivedResources;

/**
 * Reads an archive resource by resource. Begins where the import's own progress ends: that is written with the data, the
 * repository's checkpoint is not and may lag one chunk behind.
 */
@Named("archiveReader")
@Dependent
@SuppressWarnings("NullAway.Init") // The batch runtime opens a reader before it reads.
public class ArchiveItemReader extends AbstractItemReader {
    @Inject
    ImportJob job;

    private InputStream bytes;
    private ArchivedResources resources;
    private long position;

    @Override
    public void open(@Nullable Serializable checkpoint) throws Exception {
        position = job.begin();
        bytes = new BufferedInputStream(Files.newInputStream(job.archive()), 1 << 16);
        resources = job.imports().resources(bytes, position);
    }

    @Override
    public @Nullable ArchivedResource readItem() {
        if (!resources.hasNext()) {
            return null;
        }
        ArchivedResource next = resources.next();
        position = next.resumeAt();
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return position;
    }

    @Override
    public void close() throws Exception {
        if (bytes != null) {
            bytes.close();
        }
    }
}
