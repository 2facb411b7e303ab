package org.specstar.rest.blob;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.specstar.ErrorCode;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore.Download;
import org.specstar.blob.Blobs;
import org.specstar.ejb.config.Settings.BlobSettings;
import org.specstar.precondition.EntityTag;
import org.specstar.rest.Answers;
import org.specstar.rest.problem.RequestException;

/**
 * Gives a binary out: conditions first, in the order of RFC 9110, section 13.2.2, then the place where the bytes are, then the
 * bytes. Binaries never change, so their id is their entity tag, and dates are not needed.
 */
record BlobAnswer(Blobs blobs, BlobSettings settings, DownloadRequest request) {
    private static final int PARTIAL_CONTENT = 206;

    Response of(Blob blob) {
        EntityTag tag = tag(blob);
        if (!request.wants(tag)) {
            throw new RequestException(
                    ErrorCode.PRECONDITION_FAILED, "The entity tag of this binary is none of those in If-Match.");
        }
        if (request.knows(tag)) {
            return labelled(Answers.withTag(Response.notModified(), tag.text())).build();
        }
        if (request.head()) {
            return described(Response.ok(), blob, blob.size()).build();
        }
        return elsewhere(blob).map(this::redirect).orElseGet(() -> bytes(blob));
    }

    private static EntityTag tag(Blob blob) {
        return new EntityTag(blob.fileId().text());
    }

    private Optional<URI> elsewhere(Blob blob) {
        return settings.redirect()
                ? blobs.address(blob, new Download(request.name().text()), settings.redirectValidity())
                : Optional.empty();
    }

    /** The address is a key to the bytes for some time: nobody may keep it. */
    private Response redirect(URI place) {
        return labelled(Response.temporaryRedirect(place))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response bytes(Blob blob) {
        return range(blob).map(range -> part(blob, range)).orElseGet(() -> whole(blob));
    }

    private Optional<ByteRange> range(Blob blob) {
        return request.wantsPart(tag(blob)) ? ByteRange.of(request.range(), blob.size()) : Optional.empty();
    }

    private Response whole(Blob blob) {
        return described(Response.ok(Delivery.of(blobs.open(blob))), blob, blob.size())
                .build();
    }

    private Response part(Blob blob, ByteRange range) {
        // What is the whole is verified as a whole.
        InputStream bytes =
                range.length() == blob.size() ? blobs.open(blob) : blobs.open(blob, range.offset(), range.length());
        ResponseBuilder answer = Response.status(PARTIAL_CONTENT).entity(Delivery.of(bytes));
        return described(answer, blob, range.length())
                .header("Content-Range", range.text(blob.size()))
                .build();
    }

    private ResponseBuilder described(ResponseBuilder answer, Blob blob, long length) {
        return labelled(Answers.withTag(answer, tag(blob).text()))
                .header(HttpHeaders.CONTENT_TYPE, ContentType.served(blob.contentType()))
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header("Accept-Ranges", "bytes");
    }

    /** So that no browser takes the bytes for a page, or for anything else than what they are called. */
    private ResponseBuilder labelled(ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, request.name().disposition());
    }
}
