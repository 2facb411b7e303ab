package org.specstar.ejb.job;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Progress for deployments whose data are in memory: what it counts is gone with the process as well. */
public final class MemoryProgressStore implements ProgressStore {
    private final ConcurrentMap<String, Progress> kept = new ConcurrentHashMap<>();

    @Override
    public Progress find(String key) {
        return kept.getOrDefault(key, Progress.NONE);
    }

    @Override
    public void save(String key, Progress progress) {
        kept.put(key, progress);
    }
}
