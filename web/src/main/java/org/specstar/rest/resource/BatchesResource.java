package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.Requester;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.Selections;
import org.specstar.rest.write.Outcome;
import org.specstar.rest.write.Writes;
import org.specstar.schema.RouteTemplate;
import org.specstar.search.Search;

/** Operations on all resources that a query selects: all of its page, or none. */
@Path("{model}")
@ApplicationScoped
public class BatchesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private Writes writes;

    @DELETE
    public Response delete(@PathParam("model") String model) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.BATCH_DELETE);
        Search search = selected(engine, requester, false);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.metas(engine.lifecycles().deleteAll(search, act.ofManyResources()), engine.tags()));
    }

    @POST
    @Path("restore")
    public Response restore(@PathParam("model") String model) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.BATCH_RESTORE);
        Search search = selected(engine, requester, true);
        return writes.perform(
                requester,
                engine.model(),
                act -> Outcome.metas(engine.lifecycles().restoreAll(search, act.ofManyResources()), engine.tags()));
    }

    private Search selected(ModelEngine<?> engine, Requester requester, boolean deleted) {
        return Selections.of(engine.model(), platform.settings().http(), platform.caller(requester.facts()))
                .changed(QueryGiven.of(requester), deleted);
    }
}
