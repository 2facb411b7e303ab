package org.specstar.rest.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.specstar.ErrorCode;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.job.JobOperations;
import org.specstar.ejb.job.JobState;
import org.specstar.rest.Answers;
import org.specstar.rest.problem.RequestException;

/** Executions of batch jobs. */
@Path("_batch/executions")
@ApplicationScoped
public class ExecutionsResource {
    private static final String ONE = "{execution: [0-9]{1,18}}";

    @Inject
    private JobOperations jobs;

    @GET
    public Response newest(@QueryParam("job") @DefaultValue(JobNames.IMPORT) String job) {
        return Answers.json(ExecutionJson.bytes(jobs.newest(job, 100)));
    }

    @GET
    @Path(ONE)
    public Response state(@PathParam("execution") long execution) {
        return Answers.json(ExecutionJson.bytes(existing(execution)));
    }

    @POST
    @Path(ONE + "/restart")
    public Response restart(@PathParam("execution") long execution) {
        long next = jobs.restart(existing(execution).execution());
        return Response.accepted(ExecutionJson.started(next))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @POST
    @Path(ONE + "/stop")
    public Response stop(@PathParam("execution") long execution) {
        jobs.stop(existing(execution).execution());
        return Answers.json(ExecutionJson.bytes(existing(execution)));
    }

    private JobState existing(long execution) {
        return jobs.find(execution)
                .orElseThrow(() ->
                        new RequestException(ErrorCode.RESOURCE_NOT_FOUND, "Execution " + execution + " not found."));
    }
}
