package org.specstar.rest.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.id.ModelName;
import org.specstar.rest.Requester;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.Selections;
import org.specstar.schema.RouteTemplate;
import org.specstar.search.Condition;

/** A model as an archive, streamed while it is read. */
@Path("{model}")
@ApplicationScoped
public class ExportsResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path("export")
    public Response export(@PathParam("model") String model) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.EXPORT);
        Caller caller = platform.caller(requester.facts());
        // Before the answer begins: afterwards its status cannot say no.
        engine.operations().permit(ResourceAction.DUMP, caller, Subject.MODEL);
        Condition condition = Selections.of(engine.model(), platform.settings().http(), caller)
                .exported(QueryGiven.of(requester));
        StreamingOutput archive = out -> dump(engine, caller, condition, out);
        return Response.ok(archive, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + engine.model().name().text() + ".acbak\"")
                .build();
    }

    private void dump(ModelEngine<?> engine, Caller caller, Condition condition, OutputStream out) throws IOException {
        try {
            engine.operations()
                    .follow(
                            ResourceAction.DUMP,
                            caller,
                            Subject.MODEL,
                            () -> written(engine.model().name(), condition, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ModelName written(ModelName model, Condition condition, OutputStream out) {
        try {
            platform.engine().exports().write(model, condition, out);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
