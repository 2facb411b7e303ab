package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.specstar.access.Caller;
import org.specstar.ejb.platform.Platform;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceWriter;
import org.specstar.rest.Answers;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.view.MetaJson;

/** Operations that change a resource without making a revision. */
@Path("{model}")
@ApplicationScoped
public class LifecyclesResource {
    @Inject
    private Platform platform;

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("model") String model, @PathParam("id") String id, @BeanParam Requester requester) {
        ResourceWriter<?> writer = platform.model(model).writer();
        ResourceId resource = Ids.existing(id);
        Caller caller = platform.caller(requester.facts());
        return meta(() -> writer.delete(resource, caller));
    }

    @POST
    @Path("{id}/restore")
    public Response restore(
            @PathParam("model") String model, @PathParam("id") String id, @BeanParam Requester requester) {
        ResourceWriter<?> writer = platform.model(model).writer();
        ResourceId resource = Ids.existing(id);
        Caller caller = platform.caller(requester.facts());
        return meta(() -> writer.restore(resource, caller));
    }

    @DELETE
    @Path("{id}/permanently")
    public Response purge(@PathParam("model") String model, @PathParam("id") String id) {
        ResourceWriter<?> writer = platform.model(model).writer();
        ResourceId resource = Ids.existing(id);
        return meta(() -> writer.purge(resource));
    }

    @POST
    @Path("{id}/switch/{revision}")
    public Response switchTo(
            @PathParam("model") String model,
            @PathParam("id") String id,
            @PathParam("revision") String revision,
            @BeanParam Requester requester) {
        ResourceWriter<?> writer = platform.model(model).writer();
        ResourceId resource = Ids.existing(id);
        Caller caller = platform.caller(requester.facts());
        return meta(() -> writer.switchTo(resource, revision, caller));
    }

    private Response meta(Supplier<ResourceMeta> write) {
        return Answers.json(MetaJson.bytes(platform.units().required(write)));
    }
}
