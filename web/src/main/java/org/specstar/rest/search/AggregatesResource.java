package org.specstar.rest.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.specstar.access.Caller;
import org.specstar.ejb.config.Settings.HttpSettings;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Requester;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.Selections;
import org.specstar.schema.RouteTemplate;

/** Figures of groups of resources. */
@Path("{model}")
@ApplicationScoped
public class AggregatesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path("aggregate")
    public Response aggregateQuery(@PathParam("model") String model) {
        return answer(model, requester, QueryGiven.of(requester));
    }

    @POST
    @Path("aggregate")
    public Response aggregateBody(@PathParam("model") String model, InputStream body) {
        return answer(model, requester, SearchBody.read(requester, body, http()));
    }

    private Response answer(String model, Requester requester, Given given) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.AGGREGATE);
        Caller caller = platform.caller(requester.facts());
        return GroupsRead.of(given, Selections.of(engine.model(), http(), caller))
                .answer(engine, caller);
    }

    private HttpSettings http() {
        return platform.settings().http();
    }
}
