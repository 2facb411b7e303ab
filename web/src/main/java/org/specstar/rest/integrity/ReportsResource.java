package org.specstar.rest.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ErrorCode;
import org.specstar.ejb.integrity.Maintenance;
import org.specstar.rest.problem.RequestException;

/** What the jobs of maintenance have found. */
@Path("_batch/executions/{execution: [0-9]{1,18}}/report")
@ApplicationScoped
public class ReportsResource {
    @Inject
    private Maintenance maintenance;

    @GET
    public Response report(@PathParam("execution") long execution) {
        return maintenance
                .reports()
                .find(execution)
                .map(report -> Response.ok(report.toFile(), FscksResource.LINES).build())
                .orElseThrow(() -> new RequestException(
                        ErrorCode.RESOURCE_NOT_FOUND, "Execution " + execution + " has left no report."));
    }
}
