package org.specstar.rest.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.engine.ModelNotFoundException;
import org.specstar.rest.Answers;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.schema.RouteTemplate;

/** Who refers to a resource. */
@Path("{model}")
@ApplicationScoped
public class ReferrersResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    /** Models that nothing refers to have no such route. */
    @GET
    @Path(Ids.ID + "/referrers")
    public Response list(@PathParam("model") String model, @PathParam("id") String id) {
        ModelEngine<?> target = platform.model(model, RouteTemplate.REFERRERS);
        Referrers referrers = Referrers.of(platform.engine(), target, platform.caller(requester.facts()));
        if (!referrers.isPossible()) {
            throw new ModelNotFoundException(model);
        }
        return Answers.json(referrers.json(id));
    }
}
