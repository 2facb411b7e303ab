package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.specstar.access.Caller;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Requester;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.Names;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.SelectedPage;
import org.specstar.rest.selection.Selections;
import org.specstar.schema.ReadRules;
import org.specstar.schema.RouteTemplate;
import org.specstar.view.Part;

/** SpecStar's deprecated lists of one part of each resource; the parameter {@code returns} took their place. */
@Path("{model}")
@ApplicationScoped
public class ListAliasesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path("data")
    @Deprecated
    public Response data(@PathParam("model") String model) {
        return list(model, requester, Part.DATA);
    }

    @GET
    @Path("meta")
    @Deprecated
    public Response meta(@PathParam("model") String model) {
        return list(model, requester, Part.META);
    }

    @GET
    @Path("revision-info")
    @Deprecated
    public Response revisionInfo(@PathParam("model") String model) {
        return list(model, requester, Part.REVISION_INFO);
    }

    @GET
    @Path("full")
    @Deprecated
    public Response full(@PathParam("model") String model) {
        return answer(model, requester, ListRead::of);
    }

    private Response list(String model, Requester requester, Part part) {
        // SpecStar takes parts here too, and shows the one all the same.
        return answer(model, requester, (given, rules) -> ListRead.only(given, part));
    }

    private Response answer(String model, Requester requester, BiFunction<Given, ReadRules, ListRead> read) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.DEPRECATED_LISTS);
        Caller caller = platform.caller(requester.facts());
        Given given = QueryGiven.of(requester);
        SelectedPage page = Selections.of(engine.model(), platform.settings().http(), caller)
                .page(given, Names.SHOWN);
        return read.apply(given, engine.model().reads()).answer(engine, page, caller);
    }
}
