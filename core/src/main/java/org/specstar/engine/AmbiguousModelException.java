package org.specstar.engine;

import java.util.List;
import org.specstar.id.ModelName;

/** A payload type was given to name a model, and it names none, or several. A mistake in the program, not of a caller. */
public final class AmbiguousModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AmbiguousModelException(Class<?> payload, List<ModelName> models) {
        super(
                models.isEmpty()
                        ? payload.getName() + " is the payload of no registered model"
                        : payload.getName() + " is the payload of several models: " + models);
    }
}
