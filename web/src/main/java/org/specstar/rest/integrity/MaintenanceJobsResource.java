package org.specstar.rest.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.ejb.integrity.Maintenance;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.job.JobOperations;
import org.specstar.ejb.job.JobState;
import org.specstar.payload.JsonText;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.RequestException;

/** Starts the jobs that check and tidy what is stored. Of each kind one runs at a time. */
@Path("_batch/{job: fsck|sweep|gc}")
@ApplicationScoped
public class MaintenanceJobsResource {
    @Inject
    private Requester requester;

    /** More than can run at once. */
    private static final int NEWEST = 100;

    private final Object starting = new Object();

    @Inject
    private Maintenance maintenance;

    @Inject
    private JobOperations jobs;

    @POST
    public Response start(@PathParam("job") String job) {
        Parameters parameters = requester.parameters();
        Map<String, String> given = Map.of(
                JobNames.DRY_RUN, String.valueOf(parameters.flag(JobNames.DRY_RUN)),
                JobNames.GRACE, Grace.of(parameters, maintenance.grace()).toString());
        long execution = started(job, given);
        return Response.accepted(json(execution))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/_batch/executions/" + execution))
                .build();
    }

    private long started(String job, Map<String, String> parameters) {
        synchronized (starting) {
            jobs.newest(job, NEWEST).stream()
                    .filter(JobState::isRunning)
                    .findFirst()
                    .ifPresent(running -> {
                        throw new RequestException(
                                ErrorCode.RESOURCE_CONFLICT,
                                "Execution " + running.execution() + " of " + job + " is running.");
                    });
            return jobs.start(job, parameters);
        }
    }

    private static byte[] json(long execution) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("execution_id").number(execution);
        json.endObject();
        return json.toBytes();
    }
}
