package org.specstar.resource;

import org.jspecify.annotations.Nullable;

/**
 * One resource of a list.
 *
 * @param view its row and its head; the payload is as it is stored, in the encoding it is stored in, if it cannot be decoded
 * @param problem why it cannot be decoded; null if it can
 */
public record ListedResource(ResourceView view, @Nullable UndecodableRevisionException problem) {
    public boolean isReadable() {
        return problem == null;
    }

    /** @throws UndecodableRevisionException if it cannot be decoded */
    public void requireReadable() {
        if (problem != null) {
            throw problem;
        }
    }
}
