package org.specstar.ejb.platform;

import org.specstar.ejb.job.ProgressStore;
import org.specstar.resource.Storage;

/** What a deployment keeps its data in, open until it is closed. */
record OpenStorage(Storage storage, ProgressStore progress, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
