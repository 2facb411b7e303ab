package org.specstar.rest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import org.specstar.blob.Blob;
import org.specstar.ejb.platform.Platform;
import org.specstar.rest.Answers;
import org.specstar.rest.Requester;

/** Binaries by themselves: taken in for payloads to refer to, and given out to whoever knows an id. */
@Path("blobs")
@ApplicationScoped
public class BlobsResource {
    @Inject
    private Platform platform;

    @Inject
    private PlatformBlobs blobs;

    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(@BeanParam Requester requester, InputStream body) {
        Instant now = received(requester);
        return answer(blobs.reception().form(requester.headers().getMediaType(), BodyLength.of(requester), body, now));
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(@BeanParam Requester requester, InputStream body) {
        Instant now = received(requester);
        return answer(blobs.reception().raw(BodyLength.of(requester), body, now));
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.WILDCARD)
    public Response other() {
        throw Reception.missing();
    }

    @GET
    @Path("{file_id}")
    public Response read(@PathParam("file_id") String fileId, @BeanParam Requester requester) {
        if (!blobs.settings().blobs().globalRoute()) {
            throw new NotFoundException();
        }
        blobs.requireKnown(requester, DownloadRequest.FILE_NAME);
        return blobs.answer(blobs.existing(fileId), requester);
    }

    private Instant received(Requester requester) {
        blobs.requireKnown(requester);
        return platform.caller(requester.facts()).now().instant();
    }

    private static Response answer(Blob blob) {
        return Answers.json(BlobJson.bytes(blob));
    }
}
