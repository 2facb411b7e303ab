package org.specstar.rest.write;

import org.specstar.ErrorCode;
import org.specstar.access.Caller;
import org.specstar.precondition.Precondition;
import org.specstar.rest.problem.RequestException;

/** What a write is told: on whose behalf it acts, and what it requires of the resource. */
public record Act(Caller caller, Precondition required) {
    /**
     * The caller of an operation that makes a resource. That it must not be there yet may be required: it is so anyway.
     *
     * @throws RequestException if the request requires a state of it
     */
    public Caller ofNewResource() {
        if (required.requiresSomeState()) {
            throw aboutOneResource();
        }
        return caller;
    }

    /**
     * The caller of an operation on many resources.
     *
     * @throws RequestException if the request requires anything of one
     */
    public Caller ofManyResources() {
        if (!required.equals(Precondition.NONE)) {
            throw aboutOneResource();
        }
        return caller;
    }

    private static RequestException aboutOneResource() {
        return new RequestException(
                ErrorCode.BAD_REQUEST,
                "If-Match, If-None-Match and expected_revision_id are about one resource; send them to its own path.");
    }
}
