package org.specstar.rest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.specstar.access.ResourceAction;
import org.specstar.blob.Blob;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.resource.Visibility;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.schema.RouteTemplate;

/** Binaries under the resources that refer to them: whoever may read the resource may have them. */
@Path("{model}")
@ApplicationScoped
public class OwnedBlobsResource {
    private static final String INCLUDE_DELETED = "include_deleted";

    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @Inject
    private PlatformBlobs blobs;

    @GET
    @Path(Ids.ID + "/blobs/{file_id}")
    public Response read(
            @PathParam("model") String model, @PathParam("id") String id, @PathParam("file_id") String fileId) {
        ModelEngine<?> engine = platform.model(model, RouteTemplate.READ);
        blobs.requireKnown(requester, DownloadRequest.FILE_NAME, INCLUDE_DELETED);
        Visibility visibility =
                requester.parameters().flag(INCLUDE_DELETED) ? Visibility.WITH_DELETED : Visibility.LIVE;
        Blob blob = engine.read(
                ResourceAction.GET,
                platform.caller(requester.facts()),
                Subject.named(id),
                readers -> blobs.owned(
                        engine.model().name(),
                        readers.resources().meta(id, visibility).id(),
                        fileId));
        return blobs.answer(blob, requester);
    }
}
