package org.specstar.rest.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.specstar.ejb.platform.Platform;
import org.specstar.id.ModelName;
import org.specstar.rest.Requester;
import org.specstar.rest.Selections;
import org.specstar.search.Condition;

/** A model as an archive, streamed while it is read. */
@Path("{model}")
@ApplicationScoped
public class ExportsResource {
    @Inject
    private Platform platform;

    @GET
    @Path("export")
    public Response export(@PathParam("model") String model, @BeanParam Requester requester) {
        ModelName name = platform.model(model).model().name();
        Condition condition = Selections.exported(requester.parameters());
        StreamingOutput archive = out -> platform.engine().exports().write(name, condition, out);
        return Response.ok(archive, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name.text() + ".acbak\"")
                .build();
    }
}
