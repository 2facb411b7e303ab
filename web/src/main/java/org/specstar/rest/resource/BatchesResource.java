package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Requester;
import org.specstar.rest.Selections;
import org.specstar.rest.write.Outcome;
import org.specstar.rest.write.Writes;
import org.specstar.search.Search;

/** Operations on all resources that a query selects: all of its page, or none. */
@Path("{model}")
@ApplicationScoped
public class BatchesResource {
    @Inject
    private Platform platform;

    @Inject
    private Writes writes;

    @DELETE
    public Response delete(@PathParam("model") String model, @BeanParam Requester requester) {
        ModelEngine<?> engine = platform.model(model);
        Search search = Selections.changed(requester.parameters(), maxLimit(), false);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.metas(engine.lifecycles().deleteAll(search, act.ofManyResources()), engine.tags()));
    }

    @POST
    @Path("restore")
    public Response restore(@PathParam("model") String model, @BeanParam Requester requester) {
        ModelEngine<?> engine = platform.model(model);
        Search search = Selections.changed(requester.parameters(), maxLimit(), true);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.metas(engine.lifecycles().restoreAll(search, act.ofManyResources()), engine.tags()));
    }

    private int maxLimit() {
        return platform.settings().http().maxLimit();
    }
}
