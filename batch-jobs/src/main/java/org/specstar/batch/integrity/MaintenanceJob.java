package org.specstar.batch.integrity;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.batch.JobParameters;
import org.specstar.ejb.integrity.Maintenance;
import org.specstar.ejb.job.JobNames;

/** What the jobs of maintenance have in common: their parameters, their report, their end. */
abstract class MaintenanceJob extends AbstractBatchlet {
    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceJob.class);
    private static final Duration SHORTEST_GRACE = Duration.ofHours(1);

    @Inject
    private Maintenance maintenance;

    @Inject
    private JobContext context;

    private volatile boolean stopping;

    @Override
    public String process() {
        try {
            StringBuilder outcome = new StringBuilder();
            maintenance.reports().write(context.getExecutionId(), lines -> outcome.append(work(lines)));
            LOG.info("Execution {} of {} has ended: {}", context.getExecutionId(), context.getJobName(), outcome);
            context.setExitStatus(outcome.toString());
            return "COMPLETED";
        } catch (CancellationException e) {
            return "STOPPED";
        }
    }

    /**
     * Does the work and writes its report.
     *
     * @return the exit status, a few words
     */
    abstract String work(OutputStream lines) throws IOException;

    @Override
    public void stop() {
        stopping = true;
    }

    /** Called again and again during the work. */
    void endIfStopped() {
        if (stopping) {
            throw new CancellationException();
        }
    }

    Maintenance maintenance() {
        return maintenance;
    }

    boolean isRehearsal() {
        return Boolean.parseBoolean(parameters().optional(JobNames.DRY_RUN, "false"));
    }

    Instant now() {
        return Instant.now();
    }

    /** A console may say anything; what is younger than this may be about to be referred to. */
    Duration grace() {
        Duration grace = Duration.parse(
                parameters().optional(JobNames.GRACE, maintenance.grace().toString()));
        if (grace.compareTo(SHORTEST_GRACE) < 0) {
            throw new IllegalArgumentException("The grace period " + grace + " is shorter than " + SHORTEST_GRACE);
        }
        return grace;
    }

    private JobParameters parameters() {
        return JobParameters.of(context);
    }
}
