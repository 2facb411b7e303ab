package org.specstar.batch.transfer;

import java.nio.file.Path;
import org.specstar.ejb.job.MemoryProgressStore;
import org.specstar.ejb.job.Progress;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.engine.EngineFixture;
import org.specstar.transfer.Imports;
import org.specstar.transfer.OnDuplicate;

/** An import of tasks into memory. */
final class ImportJobFixture extends ImportJob {
    private final EngineFixture engine = new EngineFixture();
    private final ProgressStore progress = new MemoryProgressStore();
    private final Path archive;
    private final OnDuplicate onDuplicate;

    ImportJobFixture(Path archive, OnDuplicate onDuplicate) {
        this.archive = archive;
        this.onDuplicate = onDuplicate;
    }

    EngineFixture engine() {
        return engine;
    }

    @Override
    Imports imports() {
        return engine.tasks().imports();
    }

    @Override
    Path archive() {
        return archive;
    }

    @Override
    OnDuplicate onDuplicate() {
        return onDuplicate;
    }

    @Override
    Progress progress() {
        return progress.find("key");
    }

    @Override
    void save(Progress now) {
        progress.save("key", now);
    }

    /** As for an execution that goes on; the server is asked in the deployed system alone. */
    @Override
    long begin() {
        return progress().position();
    }
}
