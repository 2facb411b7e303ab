package org.specstar.batch.transfer;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.specstar.batch.JobParameters;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.job.Progress;
import org.specstar.ejb.platform.Platform;
import org.specstar.id.ModelName;
import org.specstar.transfer.Imports;
import org.specstar.transfer.OnDuplicate;

/** What the artifacts of one import share: its parameters and its progress. */
@Dependent
class ImportJob {
    @Inject
    private Platform platform;

    @Inject
    private JobContext context;

    Imports imports() {
        return platform.imports(new ModelName(parameters().required(JobNames.MODEL)));
    }

    Path archive() {
        return Path.of(parameters().required(JobNames.ARCHIVE));
    }

    OnDuplicate onDuplicate() {
        return OnDuplicate.of(parameters().optional(JobNames.ON_DUPLICATE, OnDuplicate.OVERWRITE.text()));
    }

    /** Where reading begins: for a new import at the start, for one that goes on behind what it has stored. */
    long begin() {
        if (isFirstExecution()) {
            platform.units().requiresNew(() -> {
                save(Progress.NONE);
                return Progress.NONE;
            });
        }
        return progress().position();
    }

    private boolean isFirstExecution() {
        JobOperator operator = BatchRuntime.getJobOperator();
        JobInstance instance = operator.getJobInstance(context.getExecutionId());
        return operator.getJobExecutions(instance).size() == 1;
    }

    Progress progress() {
        return platform.progress().find(key());
    }

    void save(Progress progress) {
        platform.progress().save(key(), progress);
    }

    /** The path of the archive where a console started the job without a key. */
    private String key() {
        return parameters().optional(JobNames.IMPORT_KEY, parameters().required(JobNames.ARCHIVE));
    }

    private JobParameters parameters() {
        return JobParameters.of(context);
    }
}
