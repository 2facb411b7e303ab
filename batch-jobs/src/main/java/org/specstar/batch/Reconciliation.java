package org.specstar.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.job.JobConflictException;
import org.specstar.ejb.job.JobNames;

/**
 * Goes on with jobs that a crash has interrupted. Their executions still say that they run, though the process that ran
 * them is gone: the repository is this node's own, so whatever seems to run when the node starts does not.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Set<BatchStatus> SEEMS_TO_RUN =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);
    private static final int INSTANCES = 1_000;

    /** Imports go on where they were; maintenance begins anew, and what it has done is done. */
    private static final List<String> RESUMED = List.of(JobNames.IMPORT, JobNames.FSCK, JobNames.SWEEP, JobNames.GC);

    @Inject
    private BatchOperations jobs;

    @Inject
    private InterruptedExecutions executions;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** Looks before anybody can start a job, and restarts later: servers run no jobs of an application that still starts. */
    @PostConstruct
    void reconcile() {
        List<Long> interrupted = RESUMED.stream()
                .flatMap(job -> jobs.lastExecutions(job, INSTANCES).stream())
                .filter(execution -> SEEMS_TO_RUN.contains(execution.getBatchStatus()))
                .map(JobExecution::getExecutionId)
                .toList();
        if (interrupted.isEmpty()) {
            return;
        }
        executions.markFailed();
        executor.schedule(() -> interrupted.forEach(this::resume), 1, TimeUnit.SECONDS);
    }

    private void resume(long execution) {
        try {
            long next = jobs.restart(execution);
            LOG.info("Execution {} was interrupted, execution {} goes on", execution, next);
        } catch (JobConflictException e) {
            LOG.error("Execution {} was interrupted and cannot go on", execution, e);
        }
    }
}
