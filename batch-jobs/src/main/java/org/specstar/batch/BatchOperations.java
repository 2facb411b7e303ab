package org.specstar.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.ejb.job.JobConflictException;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.job.JobOperations;
import org.specstar.ejb.job.JobState;
import org.specstar.ejb.job.Progress;
import org.specstar.ejb.platform.Platform;

/** Jobs through the server's job operator. */
@ApplicationScoped
public class BatchOperations implements JobOperations {
    private static final Set<String> STATUSES =
            Stream.of(BatchStatus.values()).map(BatchStatus::name).collect(Collectors.toSet());

    private final JobOperator operator = BatchRuntime.getJobOperator();

    @Inject
    private Platform platform;

    @Override
    public long start(String job, Map<String, String> parameters) {
        Properties properties = new Properties();
        properties.putAll(parameters);
        return operator.start(job, properties);
    }

    @Override
    public Optional<JobState> find(long execution) {
        return execution(execution).map(this::state);
    }

    @Override
    public List<JobState> newest(String job, int limit) {
        return instances(job, limit).stream()
                .flatMap(instance -> operator.getJobExecutions(instance).stream())
                .sorted(Comparator.comparingLong(JobExecution::getExecutionId).reversed())
                .limit(limit)
                .map(this::state)
                .toList();
    }

    @Override
    public long restart(long execution) {
        try {
            // Some servers restart with the parameters given here and forget those of the first start.
            return operator.restart(execution, parameters(operator.getJobExecution(execution)));
        } catch (BatchRuntimeException e) {
            throw new JobConflictException(execution, "Execution " + execution + " cannot be restarted.", e);
        }
    }

    @Override
    public void stop(long execution) {
        try {
            operator.stop(execution);
        } catch (BatchRuntimeException e) {
            throw new JobConflictException(execution, "Execution " + execution + " is not running.", e);
        }
    }

    /** The last execution of each of the newest instances of a job. */
    List<JobExecution> lastExecutions(String job, int instances) {
        return instances(job, instances).stream()
                .flatMap(instance -> newest(operator.getJobExecutions(instance)).stream())
                .toList();
    }

    /** The one that was started last. */
    static Optional<JobExecution> newest(List<JobExecution> executions) {
        return executions.stream().max(Comparator.comparingLong(JobExecution::getExecutionId));
    }

    private List<JobInstance> instances(String job, int count) {
        try {
            return operator.getJobInstances(job, 0, count);
        } catch (NoSuchJobException e) {
            // A job that has never been started is unknown to the repository.
            return List.of();
        }
    }

    private Optional<JobExecution> execution(long execution) {
        try {
            return Optional.ofNullable(operator.getJobExecution(execution));
        } catch (NoSuchJobExecutionException e) {
            return Optional.empty();
        }
    }

    private JobState state(JobExecution execution) {
        return new JobState(
                execution.getExecutionId(),
                execution.getJobName(),
                execution.getBatchStatus().name(),
                successor(execution),
                progress(execution),
                outcome(execution));
    }

    /** Most servers repeat the status where a job says nothing else. */
    private static String outcome(JobExecution execution) {
        String exit = execution.getExitStatus();
        return exit == null || STATUSES.contains(exit) ? "" : exit;
    }

    private long successor(JobExecution execution) {
        JobInstance instance = operator.getJobInstance(execution.getExecutionId());
        return successor(execution, operator.getJobExecutions(instance));
    }

    /** The last execution of the same instance, where that is a later one; 0 where there is none. */
    static long successor(JobExecution execution, List<JobExecution> ofTheInstance) {
        return newest(ofTheInstance)
                .map(JobExecution::getExecutionId)
                .filter(last -> last > execution.getExecutionId())
                .orElse(0L);
    }

    private Progress progress(JobExecution execution) {
        Properties parameters = parameters(execution);
        String key = parameters.getProperty(JobNames.IMPORT_KEY, parameters.getProperty(JobNames.ARCHIVE, ""));
        return platform.progress().find(key);
    }

    private static Properties parameters(JobExecution execution) {
        Properties parameters = execution.getJobParameters();
        return parameters == null ? new Properties() : parameters;
    }
}
