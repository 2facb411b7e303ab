package org.specstar.rest.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ErrorCode;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.history.HistoryQuery;
import org.specstar.history.ListedHistory;
import org.specstar.precondition.CurrentState;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.ParameterException;
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

    @GET
    @Path("{id}/revision-list")
    public Response list(@PathParam("model") String model, @PathParam("id") String id, @BeanParam Requester requester) {
        Parameters parameters = requester.parameters();
        ModelEngine<?> engine = platform.model(model);
        HistoryQuery query =
                HistoryParameters.read(parameters, platform.settings().http().maxLimit());
        ListedHistory history = engine.history().list(id, visibility(parameters), query);
        Partial partial = Partial.parse(parameters.texts("partial"), Part.REVISION_INFO);
        return ReadConditions.of(requester)
                .answer(
                        engine.tags().state(history.meta()),
                        () -> new EnvelopeWriter(Returns.ALL, partial, engine.tags()).history(history));
    }

    /** What changes one revision into another, as a JSON Patch (RFC 6902). */
    @GET
    @Path("{id}/diff")
    public Response difference(
            @PathParam("model") String model, @PathParam("id") String id, @BeanParam Requester requester) {
        Parameters parameters = requester.parameters();
        ModelEngine<?> engine = platform.model(model);
        ResourceMeta meta = engine.reader().meta(id, visibility(parameters));
        CurrentState state = engine.tags().state(meta);
        if (ReadConditions.of(requester).isKnown(state)) {
            return Answers.notModified(state.tag().text());
        }
        String from = parameters
                .text("from")
                .orElseThrow(() -> new ParameterException(
                        ErrorCode.VALIDATION_ERROR, "from", "Give the revision to start from: from=1."));
        String to = parameters.text("to").orElse(meta.current().text());
        byte[] patch = engine.reader().difference(meta, from, to);
        return Answers.tagged(patch, state.tag().text())
                .type("application/json-patch+json")
                .build();
    }

    private static Visibility visibility(Parameters parameters) {
        return parameters.flag("include_deleted") ? Visibility.WITH_DELETED : Visibility.LIVE;
    }
}
