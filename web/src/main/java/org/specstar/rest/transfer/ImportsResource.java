package org.specstar.rest.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.specstar.StorageException;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.platform.Platform;
import org.specstar.ejb.transfer.Upload;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
import org.specstar.rest.write.Writes;
import org.specstar.schema.RouteTemplate;
import org.specstar.transfer.LoadReport;
import org.specstar.transfer.LoadStats;
import org.specstar.transfer.OnDuplicate;

/** An archive into a model: checked as a whole, then stored. */
@Path("{model}")
@ApplicationScoped
public class ImportsResource {
    private static final String UNREADABLE = "A received archive cannot be read again";

    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private Writes writes;

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(@PathParam("model") String model, InputStream body) {
        return load(model, () -> FilePart.of(requester.mediaType(), body));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(@PathParam("model") String model, InputStream archive) {
        return load(model, () -> archive);
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public Response other() {
        throw FilePart.missing();
    }

    private Response load(String model, Supplier<InputStream> archive) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.IMPORT);
        Parameters parameters = requester.parameters();
        OnDuplicate onDuplicate = OnDuplicate.of(parameters.text("on_duplicate").orElse("overwrite"));
        UniqueCheck check = UniqueCheck.of(parameters);
        Caller caller = platform.caller(requester.facts());
        // Before anything is received.
        engine.operations().permit(ResourceAction.LOAD, caller, Subject.MODEL);
        try (Upload upload = platform.uploads().receive(archive.get())) {
            return Answers.json(writes.performLong(
                    requester,
                    requester.route(engine.model().name()),
                    upload::checksum,
                    () -> check == UniqueCheck.DURING
                            ? LoadStatsJson.bytes(load(engine, caller, () -> loaded(engine, upload, onDuplicate)))
                            : LoadReportJson.bytes(load(engine, caller, () -> checked(engine, upload, onDuplicate)))));
        }
    }

    private static <R> R load(ModelEngine<?> engine, Caller caller, Supplier<R> work) {
        return engine.operations().follow(ResourceAction.LOAD, caller, Subject.MODEL, work);
    }

    private static LoadStats loaded(ModelEngine<?> engine, Upload upload, OnDuplicate onDuplicate) {
        try {
            return engine.imports().load(upload::open, onDuplicate);
        } catch (IOException e) {
            throw new StorageException(UNREADABLE, e);
        }
    }

    private static LoadReport checked(ModelEngine<?> engine, Upload upload, OnDuplicate onDuplicate) {
        try {
            return engine.imports().loadThenCheck(upload::open, onDuplicate);
        } catch (IOException e) {
            throw new StorageException(UNREADABLE, e);
        }
    }
}
