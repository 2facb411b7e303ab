package org.specstar.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;

/** The parameters that a job was started with. */
public record JobParameters(Properties properties) {
    /** Those of the running execution. */
    public static JobParameters of(JobContext context) {
        JobOperator operator = BatchRuntime.getJobOperator();
        return new JobParameters(
                operator.getJobExecution(context.getExecutionId()).getJobParameters());
    }

    /** @throws IllegalArgumentException if the job was started without it */
    public String required(String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("The job needs the parameter '" + name + "'");
        }
        return value;
    }

    public String optional(String name, String absent) {
        return properties.getProperty(name, absent);
    }
}
