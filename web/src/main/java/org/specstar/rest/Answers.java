package org.specstar.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers made of bytes that are JSON already. */
public final class Answers {
    /** A cache may keep the answer, for its own user, and has to ask with the tag each time before it gives it. */
    private static final String ASK_EACH_TIME = "private, no-cache";

    private Answers() {}

    public static Response json(byte[] body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * An answer about one resource.
     *
     * @param tag its entity tag with quotes; empty text for none
     */
    public static ResponseBuilder tagged(byte[] body, String tag) {
        ResponseBuilder answer = Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return tag.isEmpty() ? answer : withTag(answer, tag);
    }

    /** The caller has this state already. */
    public static Response notModified(String tag) {
        return withTag(Response.notModified(), tag).build();
    }

    /** The headers of an answer that has an entity tag. */
    public static ResponseBuilder withTag(ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
    }
}
