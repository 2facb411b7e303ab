package org.specstar.rest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.blob.upload.UploadSession;
import org.specstar.payload.Checksum;
import org.specstar.rest.Answers;
import org.specstar.rest.Bodies;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.RequestException;
import org.specstar.rest.write.Writes;

/** Large binaries in parts, over as many requests as it takes. Whatever is sent again has the same effect once. */
@Path("blobs/upload-sessions")
@ApplicationScoped
public class UploadSessionsResource {
    @Inject
    private Requester requester;

    private static final String ROUTE = "POST blobs/upload-sessions";
    private static final String ONE = "{upload_id}";
    private static final String PART_NUMBER = "part_number";

    @Inject
    private PlatformBlobs blobs;

    @Inject
    private Writes writes;

    @POST
    public Response begin(InputStream body) {
        blobs.requireKnown(requester);
        byte[] json =
                Bodies.json(requester.mediaType(), body, blobs.settings().http().maxBody());
        UploadPlan plan = UploadPlan.read(json);
        return Answers.json(writes.performLong(
                requester,
                ROUTE,
                () -> Checksum.of(json),
                () -> SessionJson.bytes(blobs.uploads(requester).begin(plan))));
    }

    @GET
    @Path(ONE)
    public Response read(@PathParam("upload_id") String id) {
        return answer(blobs.uploads(requester).find(id));
    }

    @PUT
    @Path(ONE + "/content")
    public Response put(@PathParam("upload_id") String id, InputStream part) {
        blobs.requireKnown(requester, PART_NUMBER);
        requireBytes(requester.mediaType());
        int number = requester.parameters().number(PART_NUMBER, 1);
        return answer(blobs.uploads(requester).put(id, number, BodyLength.of(requester), part));
    }

    /** Forms are what some clients make of bytes unless they are told otherwise; nobody wants to store one. */
    private static void requireBytes(@Nullable MediaType type) {
        if (type != null
                && (type.getType().equalsIgnoreCase("multipart")
                        || MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type) && !type.isWildcardType())) {
            throw new RequestException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the bytes of the part as application/octet-stream.");
        }
    }

    @POST
    @Path(ONE + "/finalize")
    public Response finish(@PathParam("upload_id") String id) {
        return answer(blobs.uploads(requester).finish(id));
    }

    @DELETE
    @Path(ONE)
    public Response abort(@PathParam("upload_id") String id) {
        return answer(blobs.uploads(requester).abort(id));
    }

    private static Response answer(UploadSession session) {
        return Answers.json(SessionJson.bytes(session));
    }
}
