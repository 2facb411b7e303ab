package org.specstar.rest;

import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceNotFoundException;

/** Ids out of paths. */
public final class Ids {
    /** The path parameter that is an id. Without an expression: descriptions of the routes would show it. */
    public static final String ID = "{id}";

    private Ids() {}

    /**
     * The id of this text.
     *
     * @throws ResourceNotFoundException if the text could never name a resource
     */
    public static ResourceId existing(String text) {
        return ResourceId.ifSafe(text).orElseThrow(() -> new ResourceNotFoundException(text));
    }
}
