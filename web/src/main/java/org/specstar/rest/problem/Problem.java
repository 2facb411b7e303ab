package org.specstar.rest.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.payload.JsonText;

/**
 * An error as RFC 9457 wants it.
 *
 * @param code stable name of the kind of error
 * @param detail text for people
 * @param members what a program needs besides
 */
record Problem(int status, String code, String detail, Map<String, Object> members) {
    /** JAX-RS has no name for it. */
    private static final int UNPROCESSABLE = 422;

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    static Problem of(PlatformException error) {
        return new Problem(
                Statuses.of(error.code()), error.code().name(), String.valueOf(error.getMessage()), error.members());
    }

    static Problem of(ErrorCode code, int status, String detail) {
        return new Problem(status, code.name(), detail, Map.of());
    }

    Response response() {
        return Response.status(status, title()).type(MEDIA_TYPE).entity(json()).build();
    }

    private byte[] json() {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("type").text("about:blank");
        json.name("title").text(title());
        json.name("status").number(status);
        json.name("detail").text(detail);
        json.name("code").text(code);
        members.forEach((name, value) -> json.name(name).value(value));
        json.endObject();
        return json.toBytes();
    }

    private String title() {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
