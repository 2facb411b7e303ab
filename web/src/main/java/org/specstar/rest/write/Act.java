package org.specstar.rest.write;

import org.specstar.ErrorCode;
import org.specstar.access.Caller;
import org.specstar.precondition.Precondition;
import org.specstar.rest.problem.RequestException;

/** What a write is told: on whose behalf it acts, and what it requires of the resource. */
public record Act(Caller caller, Precondition required) {
    /**
     * The caller of an operation that has no one resource to hold a precondition against.
     *
     * @throws RequestException if the request requires something all the same
     */
    public Caller ofNoResource() {
        if (required.requiresSomeState()) {
            throw new RequestException(
                    ErrorCode.BAD_REQUEST,
                    "If-Match and expected_revision_id are about one resource; send them to its own path.");
        }
        return caller;
    }
}
