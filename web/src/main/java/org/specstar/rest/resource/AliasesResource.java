package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Ids;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.Requester;
import org.specstar.schema.ReadRules;
import org.specstar.schema.RouteTemplate;
import org.specstar.view.Part;
import org.specstar.view.Returns;

/** SpecStar's deprecated routes for one part of a resource; the parameter {@code returns} took their place. */
@Path("{model}")
@ApplicationScoped
public class AliasesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path(Ids.ID + "/data")
    @Deprecated
    public Response data(@PathParam("model") String model, @PathParam("id") String id) {
        return read(model, id, requester, SingleRead.of(requester.parameters(), Part.DATA, Returns.only(Part.DATA)));
    }

    @GET
    @Path(Ids.ID + "/meta")
    @Deprecated
    public Response meta(@PathParam("model") String model, @PathParam("id") String id) {
        return read(model, id, requester, SingleRead.of(requester.parameters(), Part.META, Returns.only(Part.META)));
    }

    @GET
    @Path(Ids.ID + "/revision-info")
    @Deprecated
    public Response revisionInfo(@PathParam("model") String model, @PathParam("id") String id) {
        Returns returns = Returns.only(Part.REVISION_INFO);
        return read(model, id, requester, SingleRead.of(requester.parameters(), Part.REVISION_INFO, returns));
    }

    @GET
    @Path(Ids.ID + "/full")
    @Deprecated
    public Response full(@PathParam("model") String model, @PathParam("id") String id) {
        ReadRules rules = platform.model(model).model().reads();
        return read(model, id, requester, SingleRead.of(requester.parameters(), Part.DATA, rules));
    }

    private Response read(String model, String id, Requester requester, SingleRead read) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.DEPRECATED_READS);
        return read.answer(engine, id, platform.caller(requester.facts()), ReadConditions.of(requester));
    }
}
