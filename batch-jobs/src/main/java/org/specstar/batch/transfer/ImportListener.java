package org.specstar.batch.transfer;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.platform.Platform;

/** Removes a received archive once it is stored; one that lies elsewhere belongs to the operator. */
@Named("importListener")
@Dependent
public class ImportListener extends AbstractStepListener {
    private static final Logger LOG = LoggerFactory.getLogger(ImportListener.class);

    @Inject
    private ImportJob job;

    @Inject
    private Platform platform;

    @Inject
    private StepContext step;

    @Override
    public void afterStep() throws Exception {
        LOG.info("Import of {}: {} {}", job.archive().getFileName(), step.getBatchStatus(), job.progress());
        boolean finished = step.getException() == null && step.getBatchStatus() == BatchStatus.COMPLETED;
        if (finished && platform.uploads().owns(job.archive())) {
            Files.deleteIfExists(job.archive());
        }
    }
}
