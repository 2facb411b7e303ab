package org.specstar.batch;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import java.util.Date;
import java.util.Properties;

/** An execution of which the number alone counts. */
record StartedExecution(long number) implements JobExecution {
    @Override
    public long getExecutionId() {
        return number;
    }

    @Override
    public String getJobName() {
        return "import";
    }

    @Override
    public BatchStatus getBatchStatus() {
        return BatchStatus.STARTED;
    }

    @Override
    public Date getStartTime() {
        return new Date(0);
    }

    @Override
    public Date getEndTime() {
        return new Date(0);
    }

    @Override
    public String getExitStatus() {
        return "";
    }

    @Override
    public Date getCreateTime() {
        return new Date(0);
    }

    @Override
    public Date getLastUpdatedTime() {
        return new Date(0);
    }

    @Override
    public Properties getJobParameters() {
        return new Properties();
    }
}
