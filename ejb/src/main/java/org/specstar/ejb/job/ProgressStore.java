package org.specstar.ejb.job;

/** Keeps the progress of imports. Writing takes part in the running unit of work. */
public interface ProgressStore {
    /** The progress under a key; {@link Progress#NONE} if nothing was kept. */
    Progress find(String key);

    void save(String key, Progress progress);

    /** Forgets a key; an unknown one does nothing. */
    void remove(String key);
}
