package org.specstar.rest.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.specstar.ErrorCode;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.job.JobOperations;
import org.specstar.ejb.platform.Platform;
import org.specstar.ejb.transfer.Upload;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.transfer.FilePart;
import org.specstar.rest.transfer.UniqueCheck;
import org.specstar.rest.write.Writes;
import org.specstar.schema.RouteTemplate;
import org.specstar.transfer.OnDuplicate;

/** Starts imports as batch jobs: the archive is received and checked, the answer comes before it is stored. */
@Path("_batch/import")
@ApplicationScoped
public class ImportJobsResource {
    private static final String ROUTE = "POST _batch/import";

    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private Writes writes;

    @Inject
    private JobOperations jobs;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(InputStream body) {
        return start(() -> FilePart.of(requester.mediaType(), body));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(InputStream archive) {
        return start(() -> archive);
    }

    private Response start(Supplier<InputStream> archive) {
        Parameters parameters = requester.parameters();
        ModelEngine<?> model = model(parameters);
        UniqueCheck.of(parameters).require(UniqueCheck.DURING);
        model.operations().permit(ResourceAction.LOAD, platform.caller(requester.facts()), Subject.MODEL);
        OnDuplicate onDuplicate = OnDuplicate.of(parameters.text("on_duplicate").orElse("overwrite"));
        try (Upload upload = platform.uploads().receive(archive.get())) {
            return ExecutionJson.accepted(writes.performLong(
                    requester, ROUTE, upload::checksum, () -> ExecutionJson.started(job(model, onDuplicate, upload))));
        }
    }

    /** Only an archive that can be imported becomes a job. */
    private long job(ModelEngine<?> model, OnDuplicate onDuplicate, Upload upload) {
        upload.verify(model.imports());
        return jobs.start(
                JobNames.IMPORT,
                Map.of(
                        JobNames.ARCHIVE, upload.handOver().toString(),
                        JobNames.MODEL, model.model().name().text(),
                        JobNames.ON_DUPLICATE, onDuplicate.text(),
                        JobNames.IMPORT_KEY, upload.key()));
    }

    private ModelEngine<?> model(Parameters parameters) {
        String model = parameters
                .text(JobNames.MODEL)
                .orElseThrow(() -> new ParameterException(
                        ErrorCode.VALIDATION_ERROR, JobNames.MODEL, "Parameter 'model' is required."));
        return platform.model(model, RouteTemplate.IMPORT);
    }
}
