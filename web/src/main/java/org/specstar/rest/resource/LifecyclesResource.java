package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.rest.write.Outcome;
import org.specstar.rest.write.Writes;
import org.specstar.revision.Retention;
import org.specstar.schema.RouteTemplate;

/** Operations that change a resource without making a revision. */
@Path("{model}")
@ApplicationScoped
public class LifecyclesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private Writes writes;

    @DELETE
    @Path(Ids.ID)
    public Response delete(@PathParam("model") String model, @PathParam("id") String id) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.DELETE);
        ResourceId resource = Ids.existing(id);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.meta(engine.lifecycles().delete(resource, act.required(), act.caller()), engine.tags()));
    }

    @POST
    @Path(Ids.ID + "/restore")
    public Response restore(@PathParam("model") String model, @PathParam("id") String id) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.RESTORE);
        ResourceId resource = Ids.existing(id);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.meta(
                        engine.lifecycles().restore(resource, act.required(), act.caller()), engine.tags()));
    }

    @DELETE
    @Path(Ids.ID + "/permanently")
    public Response purge(@PathParam("model") String model, @PathParam("id") String id) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.PERMANENTLY_DELETE);
        ResourceId resource = Ids.existing(id);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.gone(engine.lifecycles().purge(resource, act.required(), act.caller())));
    }

    @POST
    @Path(Ids.ID + "/switch/{revision}")
    public Response switchTo(
            @PathParam("model") String model, @PathParam("id") String id, @PathParam("revision") String revision) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.SWITCH);
        ResourceId resource = Ids.existing(id);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.meta(
                        engine.lifecycles().switchTo(resource, revision, act.required(), act.caller()), engine.tags()));
    }

    @POST
    @Path(Ids.ID + "/prune")
    public Response prune(@PathParam("model") String model, @PathParam("id") String id) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.PRUNE);
        ResourceId resource = Ids.existing(id);
        Retention retention = Retentions.read(requester.parameters());
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.pruned(
                        engine.lifecycles().prune(resource, retention, act.required(), act.caller()), engine.tags()));
    }
}
