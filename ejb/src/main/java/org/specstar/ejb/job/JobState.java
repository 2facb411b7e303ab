package org.specstar.ejb.job;

import java.util.Set;

/**
 * How an execution stands.
 *
 * @param status the word of Jakarta Batch: {@code STARTING}, {@code STARTED}, {@code STOPPED}, {@code FAILED},
 *     {@code COMPLETED}, {@code ABANDONED} …
 * @param continuedBy the execution that went on where this one ended; 0 for none
 * @param progress {@link Progress#NONE} before the first chunk
 * @param outcome a few words that a job has ended with; empty text if it has none but its status
 */
public record JobState(long execution, String job, String status, long continuedBy, Progress progress, String outcome) {
    private static final Set<String> RUNNING = Set.of("STARTING", "STARTED", "STOPPING");

    /** One that says nothing but its status. */
    public JobState(long execution, String job, String status, long continuedBy, Progress progress) {
        this(execution, job, status, continuedBy, progress, "");
    }

    /** Whether it runs, as far as is known: one that a crash has interrupted says so until another goes on with it. */
    public boolean isRunning() {
        return continuedBy == 0 && RUNNING.contains(status);
    }
}
