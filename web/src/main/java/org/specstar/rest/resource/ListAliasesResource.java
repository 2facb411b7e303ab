package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
import org.specstar.rest.Selections;
import org.specstar.schema.ReadRules;
import org.specstar.schema.RouteTemplate;
import org.specstar.search.Search;
import org.specstar.view.Part;

/** SpecStar's deprecated lists of one part of each resource; the parameter {@code returns} took their place. */
@Path("{model}")
@ApplicationScoped
public class ListAliasesResource {
    @Inject
    private Platform platform;

    @GET
    @Path("data")
    @Deprecated
    public Response data(@PathParam("model") String model, @BeanParam Requester requester) {
        return list(model, requester, Part.DATA);
    }

    @GET
    @Path("meta")
    @Deprecated
    public Response meta(@PathParam("model") String model, @BeanParam Requester requester) {
        return list(model, requester, Part.META);
    }

    @GET
    @Path("revision-info")
    @Deprecated
    public Response revisionInfo(@PathParam("model") String model, @BeanParam Requester requester) {
        return list(model, requester, Part.REVISION_INFO);
    }

    @GET
    @Path("full")
    @Deprecated
    public Response full(@PathParam("model") String model, @BeanParam Requester requester) {
        return answer(model, requester, ListRead::of);
    }

    private Response list(String model, Requester requester, Part part) {
        return answer(model, requester, (parameters, rules) -> ListRead.only(parameters, part));
    }

    private Response answer(String model, Requester requester, BiFunction<Parameters, ReadRules, ListRead> read) {
        Parameters parameters = requester.parameters();
        ModelEngine<?> engine = platform.model(model, RouteTemplate.DEPRECATED_LISTS);
        int maxLimit = platform.settings().http().maxLimit();
        Search search = Selections.page(parameters, engine.model(), maxLimit);
        return read.apply(parameters, engine.model().reads())
                .answer(engine, search, platform.caller(requester.facts()));
    }
}
