package org.specstar.rest.blob;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** No byte of a binary lies in the range that was asked for. */
final class RangeException extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    RangeException(long size) {
        super(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header("Content-Range", "bytes */" + size)
                .build());
    }
}
