package org.specstar.ejb.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts and watches batch jobs. */
public interface JobOperations {
    /** Starts a job; returns the number of its execution without waiting for it. */
    long start(String job, Map<String, String> parameters);

    /** How an execution stands; empty if there is none of this number. */
    Optional<JobState> find(long execution);

    /** The newest executions of a job, newest first. */
    List<JobState> newest(String job, int limit);

    /**
     * Goes on with a stopped or failed execution; returns the number of the new one.
     *
     * @throws JobConflictException if it is not stopped or failed
     */
    long restart(long execution);

    /**
     * Asks a running execution to stop after its current chunk.
     *
     * @throws JobConflictException if it is not running
     */
    void stop(long execution);
}
