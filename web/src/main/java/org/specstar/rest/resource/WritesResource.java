package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Bodies;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.rest.write.Writes;
import org.specstar.schema.RouteTemplate;

/** Operations on payloads: they make a revision, or change the head in place. */
@Path("{model}")
@ApplicationScoped
public class WritesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private Writes writes;

    @POST
    public Response create(@PathParam("model") String model, InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.CREATE);
        byte[] json = Bodies.json(requester.mediaType(), body, maxBody());
        return writes.perform(
                requester, engine.model(), json, PayloadWrites.create(engine, requester.parameters(), json));
    }

    @PUT
    @Path(Ids.ID)
    public Response replace(@PathParam("model") String model, @PathParam("id") String id, InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.UPDATE);
        byte[] json = Bodies.json(requester.mediaType(), body, maxBody());
        return writes.perform(
                requester, engine.model(), json, PayloadWrites.replace(engine, Ids.existing(id), requester, json));
    }

    @PATCH
    @Path(Ids.ID)
    public Response patch(@PathParam("model") String model, @PathParam("id") String id, InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.PATCH);
        byte[] patch = Bodies.read(body, maxBody());
        return writes.perform(
                requester, engine.model(), patch, PayloadWrites.patch(engine, Ids.existing(id), requester, patch));
    }

    private int maxBody() {
        return platform.settings().http().maxBody();
    }
}
