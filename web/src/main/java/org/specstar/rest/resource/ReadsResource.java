package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.specstar.ejb.platform.Platform;
import org.specstar.resource.ResourceReader;
import org.specstar.rest.Answers;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.Requester;
import org.specstar.rest.Selections;
import org.specstar.search.Search;
import org.specstar.view.Part;
import org.specstar.view.Returns;

/** Reads of resources: one, a page, a count. */
@Path("{model}")
@ApplicationScoped
public class ReadsResource {
    @Inject
    private Platform platform;

    @GET
    @Path("{id}")
    public Response read(@PathParam("model") String model, @PathParam("id") String id, @BeanParam Requester requester) {
        SingleRead read = SingleRead.of(requester.parameters(), Part.DATA);
        return read.answer(platform.model(model), id, ReadConditions.of(requester));
    }

    @GET
    public Response list(@PathParam("model") String model, @BeanParam Requester requester) {
        Search search = Selections.page(
                requester.parameters(), platform.settings().http().maxLimit());
        ListRead read = ListRead.of(requester.parameters(), Part.DATA, Returns.ALL);
        return Answers.json(read.answer(platform.model(model), search));
    }

    @GET
    @Path("count")
    public Response count(@PathParam("model") String model, @BeanParam Requester requester) {
        ResourceReader<?> reader = platform.model(model).reader();
        Search search = Selections.page(
                requester.parameters(), platform.settings().http().maxLimit());
        return Answers.json(Long.toString(reader.count(search.condition())).getBytes(StandardCharsets.US_ASCII));
    }
}
