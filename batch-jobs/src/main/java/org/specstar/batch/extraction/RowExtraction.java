package org.specstar.batch.extraction;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageBusyException;
import org.specstar.batch.JobParameters;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.platform.Platform;
import org.specstar.extraction.Extraction;
import org.specstar.unit.Units;
import org.specstar.write.Reextraction;

/**
 * Extracts a model's rows anew, batch by batch, each in a transaction of its own that also keeps how far it has come: an
 * execution that is stopped, fails or dies is gone on with by the next.
 */
@Named("rowExtraction")
@Dependent
public class RowExtraction extends AbstractBatchlet {
    private static final Logger LOG = LoggerFactory.getLogger(RowExtraction.class);
    private static final int BATCH = 250;
    private static final int ATTEMPTS = 10;

    @Inject
    private Platform platform;

    @Inject
    private JobContext context;

    private volatile boolean stopping;

    @Override
    public String process() throws InterruptedException {
        String model = JobParameters.of(context).required(JobNames.MODEL);
        Reextraction<?> reextraction = platform.engine().model(model).reextraction();
        Units units = platform.units();
        Extraction now = units.requiresNew(reextraction::current);
        while (!now.complete() && !stopping) {
            now = advanced(reextraction, units, now);
        }
        if (now.complete()) {
            LOG.info("The rows of {} follow its declaration, {} conflicts", model, now.conflicts());
        }
        return stopping ? "STOPPED" : "COMPLETED";
    }

    /** Others may hold a row of the batch for a while: then it is tried again, more and more patiently. */
    private static Extraction advanced(Reextraction<?> reextraction, Units units, Extraction from)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return units.requiresNew(() -> reextraction.advance(from, BATCH));
            } catch (StorageBusyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("A batch of {} waits for others: {}", from.model(), e.getMessage());
                TimeUnit.SECONDS.sleep(attempt);
            }
        }
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
