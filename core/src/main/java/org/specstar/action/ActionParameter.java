package org.specstar.action;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.codec.Shape;

/**
 * What an action takes from a request.
 *
 * @param name in the query or the path; for the body, the name of its schema
 * @param defaultJson what it is when absent, as canonical JSON; empty makes it required, unless it is nullable
 * @param codec reads a body; null elsewhere
 */
public record ActionParameter(
        String name,
        Source source,
        Shape shape,
        Optional<String> defaultJson,
        @Nullable PayloadCodec<?> codec) {
    /** Where it comes from. */
    public enum Source {
        BODY,
        QUERY,
        PATH
    }
}
