package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.rest.Ids;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.Requester;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.Names;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.Selected;
import org.specstar.rest.selection.SelectedPage;
import org.specstar.rest.selection.Selections;
import org.specstar.schema.RouteTemplate;
import org.specstar.search.Search;
import org.specstar.view.Part;

/** Reads of resources: one, a page, a count. */
@Path("{model}")
@ApplicationScoped
public class ReadsResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path(Ids.ID)
    public Response read(@PathParam("model") String model, @PathParam("id") String id) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.READ);
        SingleRead read =
                SingleRead.of(requester.parameters(), Part.DATA, engine.model().reads());
        return read.answer(engine, id, caller(requester), ReadConditions.of(requester));
    }

    @GET
    public Response list(@PathParam("model") String model) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.LIST);
        Caller caller = caller(requester);
        Given given = QueryGiven.of(requester);
        SelectedPage page = selections(engine, caller).page(given, Names.SHOWN);
        return ListRead.of(given, engine.model().reads()).answer(engine, page, caller);
    }

    @GET
    @Path("count")
    public Response count(@PathParam("model") String model) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.COUNT);
        Caller caller = caller(requester);
        Selected selected = selections(engine, caller).counted(QueryGiven.of(requester));
        long count = engine.read(
                ResourceAction.SEARCH_RESOURCES,
                caller,
                Subject.of(Search.first(0, selected.condition())),
                readers -> readers.resources().count(selected.condition()));
        byte[] body = Long.toString(count).getBytes(StandardCharsets.US_ASCII);
        return selected.unindexed()
                .headed(Response.ok(body, MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private Selections selections(ModelEngine<?> engine, Caller caller) {
        return Selections.of(engine.model(), platform.settings().http(), caller);
    }

    private Caller caller(Requester requester) {
        return platform.caller(requester.facts());
    }
}
