package org.specstar.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.RequestException;

/** Reads JSON bodies, up to a limit. */
public final class Bodies {
    private Bodies() {}

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
