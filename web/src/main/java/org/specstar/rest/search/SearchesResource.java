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
import org.specstar.rest.Answers;
import org.specstar.rest.Requester;
import org.specstar.rest.resource.ListRead;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.Names;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.SelectedPage;
import org.specstar.rest.selection.Selections;
import org.specstar.schema.RouteTemplate;

/** Searches whose filters are too much for a query, and what the store would do for one. */
@Path("{model}")
@ApplicationScoped
public class SearchesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @POST
    @Path("search")
    public Response search(@PathParam("model") String model, InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.SEARCH);
        Caller caller = caller(requester);
        Given given = SearchBody.read(requester, body, http());
        SelectedPage page = page(engine, given, caller);
        return ListRead.of(given, engine.model().reads()).answer(engine, page, caller);
    }

    @GET
    @Path("search/explain")
    public Response explainQuery(@PathParam("model") String model) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.EXPLAIN);
        return explained(engine, QueryGiven.of(requester), caller(requester));
    }

    @POST
    @Path("search/explain")
    public Response explainBody(@PathParam("model") String model, InputStream body) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.EXPLAIN);
        Caller caller = caller(requester);
        return explained(engine, SearchBody.read(requester, body, http()), caller);
    }

    private Response explained(ModelEngine<?> engine, Given given, Caller caller) {
        return Answers.json(
                ExplanationJson.of(engine, page(engine, given, caller).search(), caller));
    }

    private SelectedPage page(ModelEngine<?> engine, Given given, Caller caller) {
        return Selections.of(engine.model(), http(), caller).page(given, Names.SHOWN);
    }

    private Caller caller(Requester requester) {
        return platform.caller(requester.facts());
    }

    private HttpSettings http() {
        return platform.settings().http();
    }
}
