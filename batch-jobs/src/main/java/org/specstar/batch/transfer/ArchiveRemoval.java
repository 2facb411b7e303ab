package org.specstar.batch.transfer;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.platform.Platform;
import org.specstar.transfer.LoadStats;

/** Removes a received archive once it is stored; one that lies elsewhere belongs to the operator. */
@Named("archiveRemoval")
@Dependent
public class ArchiveRemoval extends AbstractBatchlet {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRemoval.class);

    @Inject
    private ImportJob job;

    @Inject
    private Platform platform;

    @Override
    public String process() throws Exception {
        LoadStats stats = job.progress().stats();
        LOG.info("Imported {}: loaded={} skipped={}", job.archive().getFileName(), stats.loaded(), stats.skipped());
        if (platform.uploads().owns(job.archive())) {
            Files.deleteIfExists(job.archive());
        }
        return "COMPLETED";
    }
}
