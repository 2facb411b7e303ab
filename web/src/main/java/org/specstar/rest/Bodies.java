package org.specstar.rest;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.RequestException;

/** Reads JSON bodies, up to a limit. */
public final class Bodies {
    private Bodies() {}

    /**
     * The whole of a JSON body. A body without a media type counts as JSON.
     *
     * @param limit most bytes to take
     * @throws RequestException with code UNSUPPORTED_MEDIA_TYPE if it says that it is something else
     */
    public static byte[] json(@Nullable MediaType type, InputStream body, int limit) {
        byte[] bytes = read(body, limit);
        if (type != null && bytes.length > 0 && !isJson(type)) {
            throw new RequestException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body is sent as " + type.getType() + "/" + type.getSubtype() + "; send application/json.");
        }
        return bytes;
    }

    private static boolean isJson(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return type.getType().equalsIgnoreCase("application") && (subtype.equals("json") || subtype.endsWith("+json"));
    }

    /**
     * The whole body.
     *
     * @param limit most bytes to take
     * @throws RequestException with code LIMIT_EXCEEDED if there are more
     */
    public static byte[] read(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit);
            if (bytes.length == limit && body.read() >= 0) {
                throw new RequestException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The body is larger than " + limit + " bytes (setting specstar.http.max-body).");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
