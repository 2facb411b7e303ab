package org.specstar.rest.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.specstar.payload.Checksum;
import org.specstar.payload.JsonText;
import org.specstar.precondition.EntityTag;
import org.specstar.precondition.TagList;
import org.specstar.rest.Requester;

/**
 * A document that stays the same as long as the application runs.
 *
 * @param tag made of the bytes, so that all servers of one application have the same
 */
public record FixedDocument(String mediaType, byte[] bytes, EntityTag tag, String caching) {
    private static final int TAG_LENGTH = 32;
    private static final String ASK_EACH_TIME = "no-cache";

    /** JSON, which a cache may keep if it asks each time whether it is still the same. */
    public static FixedDocument of(String mediaType, Tree json) {
        return of(mediaType, new JsonText(1 << 16).value(json).toBytes(), ASK_EACH_TIME);
    }

    /** @param caching value of the header {@code Cache-Control} */
    public static FixedDocument of(String mediaType, byte[] bytes, String caching) {
        String tag = Checksum.of(bytes).hex().substring(0, TAG_LENGTH);
        return new FixedDocument(mediaType, bytes, new EntityTag(tag), caching);
    }

    /** The document, unless the caller has it. */
    public Response answer(Requester requester) {
        Optional<TagList> known = requester.tagList(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer = known.isPresent() && known.get().matchesWeakly(tag)
                ? Response.notModified()
                : Response.ok(bytes, mediaType);
        return answer.header(HttpHeaders.ETAG, tag.text())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
