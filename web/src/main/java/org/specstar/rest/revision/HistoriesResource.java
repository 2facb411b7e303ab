package org.specstar.rest.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.history.ListedHistory;
import org.specstar.resource.Visibility;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
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
        Visibility visibility = parameters.flag("include_deleted") ? Visibility.WITH_DELETED : Visibility.LIVE;
        ListedHistory history =
                platform.model(model).history().list(id, visibility, HistoryParameters.read(parameters));
        Partial partial = Partial.parse(parameters.texts("partial"), Part.REVISION_INFO);
        return Answers.json(new EnvelopeWriter(Returns.ALL, partial).history(history));
    }
}
