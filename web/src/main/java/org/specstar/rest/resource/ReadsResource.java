package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.rest.Answers;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.Requester;
import org.specstar.rest.Selections;
import org.specstar.schema.RouteTemplate;
import org.specstar.search.Search;
import org.specstar.view.Part;

/** Reads of resources: one, a page, a count. */
@Path("{model}")
@ApplicationScoped
public class ReadsResource {
    @Inject
    private Platform platform;

    @GET
    @Path("{id}")
    public Response read(@PathParam("model") String model, @PathParam("id") String id, @BeanParam Requester requester) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.READ);
        SingleRead read =
                SingleRead.of(requester.parameters(), Part.DATA, engine.model().reads());
        return read.answer(engine, id, caller(requester), ReadConditions.of(requester));
    }

    @GET
    public Response list(@PathParam("model") String model, @BeanParam Requester requester) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.LIST);
        Search search = page(engine, requester);
        return ListRead.of(requester.parameters(), engine.model().reads()).answer(engine, search, caller(requester));
    }

    @GET
    @Path("count")
    public Response count(@PathParam("model") String model, @BeanParam Requester requester) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.COUNT);
        Search search = page(engine, requester);
        long count = engine.read(
                ResourceAction.SEARCH_RESOURCES,
                caller(requester),
                Subject.of(search),
                readers -> readers.resources().count(search.condition()));
        return Answers.json(Long.toString(count).getBytes(StandardCharsets.US_ASCII));
    }

    private Search page(ModelEngine<?> engine, Requester requester) {
        int maxLimit = platform.settings().http().maxLimit();
        return Selections.page(requester.parameters(), engine.model(), maxLimit);
    }

    private Caller caller(Requester requester) {
        return platform.caller(requester.facts());
    }
}
