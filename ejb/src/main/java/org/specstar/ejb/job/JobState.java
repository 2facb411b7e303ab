package org.specstar.ejb.job;

/**
 * How an execution stands.
 *
 * @param status the word of Jakarta Batch: {@code STARTING}, {@code STARTED}, {@code STOPPED}, {@code FAILED},
 *     {@code COMPLETED}, {@code ABANDONED} …
 * @param continuedBy the execution that went on where this one ended; 0 for none
 * @param progress {@link Progress#NONE} before the first chunk
 */
public record JobState(long execution, String job, String status, long continuedBy, Progress progress) {}
