package org.specstar.rest.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.history.HistoryQuery;
import org.specstar.history.ListedHistory;
import org.specstar.resource.Visibility;
import org.specstar.rest.Ids;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.Requester;
import org.specstar.schema.RouteTemplate;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;

/** The revisions of one resource. */
@Path("{model}")
@ApplicationScoped
public class HistoriesResource {
    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path(Ids.ID + "/revision-list")
    public Response list(@PathParam("model") String model, @PathParam("id") String id) {
        Parameters parameters = requester.parameters();
        ModelEngine<?> engine = platform.model(model, RouteTemplate.REVISION_LIST);
        HistoryQuery query =
                HistoryParameters.read(parameters, platform.settings().http().maxLimit());
        ListedHistory history = engine.read(
                ResourceAction.LIST_REVISIONS,
                platform.caller(requester.facts()),
                Subject.named(id),
                readers -> readers.history().list(id, visibility(parameters), query));
        Partial partial = Partial.parse(parameters.texts("partial"), Part.REVISION_INFO);
        return ReadConditions.of(requester)
                .answer(
                        engine.tags().state(history.meta()),
                        () -> new EnvelopeWriter(Returns.ALL, partial, engine.tags()).history(history));
    }

    /** What changes one revision into another, as a JSON Patch (RFC 6902). */
    @GET
    @Path(Ids.ID + "/diff")
    public Response difference(@PathParam("model") String model, @PathParam("id") String id) {
        Parameters parameters = requester.parameters();
        ModelEngine<?> engine = platform.model(model, RouteTemplate.DIFF);
        return engine.read(
                ResourceAction.GET_RESOURCE_REVISION,
                platform.caller(requester.facts()),
                Difference.subject(id, parameters),
                readers -> new Difference(readers.resources(), engine.tags(), parameters)
                        .answer(id, visibility(parameters), ReadConditions.of(requester)));
    }

    private static Visibility visibility(Parameters parameters) {
        return parameters.flag("include_deleted") ? Visibility.WITH_DELETED : Visibility.LIVE;
    }
}
