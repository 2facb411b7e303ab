package org.specstar.rest.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Bodies;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.rest.write.Writes;
import org.specstar.schema.RouteTemplate;

/**
 * The named ways to make and to change resources. Fixed words of other routes are matched before these paths, so no action
 * can have one of them.
 */
@Path("{model}")
@ApplicationScoped
public class ActionsResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private Writes writes;

    /** @param segment where another method would have an id */
    @POST
    @Path(Ids.ID)
    public Response create(@PathParam("model") String model, @PathParam("id") String segment, InputStream body) {
        ModelEngine<?> engine = platform.model(model);
        Performance<?> performance = Performance.ofMaking(engine, segment).orElseThrow(ActionsResource::notAllowed);
        return perform(performance, requester, body);
    }

    private static NotAllowedException notAllowed() {
        return new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, "DELETE,GET,HEAD,OPTIONS,PATCH,PUT")
                .build());
    }

    /** A change of a resource, or a creation whose path has a parameter. */
    @POST
    @Path(Ids.ID + "/{action}")
    public Response below(
            @PathParam("model") String model,
            @PathParam("id") String first,
            @PathParam("action") String second,
            InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.ACTIONS);
        Optional<? extends Performance<?>> making = Performance.ofMaking(engine, first, second);
        Performance<?> performance = making.isPresent() ? making.get() : change(engine, first, second, "");
        return perform(performance, requester, body);
    }

    /** A change of a resource whose path has a parameter. */
    @POST
    @Path(Ids.ID + "/{action}/{parameter}")
    public Response change(
            @PathParam("model") String model,
            @PathParam("id") String id,
            @PathParam("action") String action,
            @PathParam("parameter") String parameter,
            InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.ACTIONS);
        return perform(change(engine, id, action, parameter), requester, body);
    }

    private static Performance<?> change(ModelEngine<?> engine, String id, String action, String parameter) {
        return Performance.ofChange(engine, action, parameter, () -> Ids.existing(id))
                .orElseThrow(NotFoundException::new);
    }

    private Response perform(Performance<?> performance, Requester requester, InputStream body) {
        int maxBody = platform.settings().http().maxBody();
        byte[] json =
                performance.hasBody() ? Bodies.json(requester.mediaType(), body, maxBody) : Bodies.read(body, maxBody);
        return writes.perform(
                requester, performance.engine().model(), json, performance.prepared(requester.parameters(), json));
    }
}
