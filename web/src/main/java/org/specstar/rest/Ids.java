package org.specstar.rest;

import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceNotFoundException;

/** Ids out of paths. */
public final class Ids {
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
