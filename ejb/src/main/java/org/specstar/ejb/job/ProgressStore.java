package org.specstar.ejb.job;

/**
 * Keeps the progress of imports, also of finished ones: it is their report. Writing takes part in the running unit of work.
 */
public interface ProgressStore {
    /** The progress under a key; {@link Progress#NONE} if nothing was kept. */
    Progress find(String key);

    void save(String key, Progress progress);
}
