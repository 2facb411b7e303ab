package org.specstar.rest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.specstar.blob.Blob;
import org.specstar.rest.Answers;
import org.specstar.rest.Requester;

/** Binaries by themselves: taken in for payloads to refer to, and given out to whoever knows an id. */
@Path("blobs")
@ApplicationScoped
public class BlobsResource {
    @Inject
    private Requester requester;

    @Inject
    private PlatformBlobs blobs;

    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(InputStream body) {
        blobs.requireKnown(requester);
        return answer(blobs.reception(requester).form(requester.mediaType(), BodyLength.of(requester), body));
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(InputStream body) {
        blobs.requireKnown(requester);
        return answer(blobs.reception(requester).raw(BodyLength.of(requester), body));
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.WILDCARD)
    public Response other() {
        throw Reception.missing();
    }

    @GET
    @Path("{file_id}")
    public Response read(@PathParam("file_id") String fileId) {
        if (!blobs.settings().blobs().globalRoute()) {
            throw new NotFoundException();
        }
        blobs.requireKnown(requester, DownloadRequest.FILE_NAME);
        return blobs.answer(blobs.existing(fileId), requester);
    }

    private static Response answer(Blob blob) {
        return Answers.json(BlobJson.bytes(blob));
    }
}
