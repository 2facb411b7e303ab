package org.specstar.action;

import java.util.List;
import java.util.Optional;

/**
 * A named way to make a resource, or to change one, as a model offers it.
 *
 * @param path the segment it answers under; with parameters in braces in a second segment, {@code generate/{kind}}
 * @param label what people call it
 * @param operationId its name in descriptions of the interface
 * @param parameters in the order of the arguments
 * @param <T> the model's payload
 */
public record ModelAction<T>(
        Kind kind,
        String path,
        String label,
        String operationId,
        List<ActionParameter> parameters,
        ActionBody<T> body) {
    public ModelAction {
        parameters = List.copyOf(parameters);
    }

    /**
     * Carries it out.
     *
     * @return the payload to store; empty to store nothing
     * @throws ActionRefusedException for an IllegalArgumentException of the action
     */
    public Optional<T> perform(ActionCall<T> call) {
        try {
            return Optional.ofNullable(body.perform(call));
        } catch (IllegalArgumentException e) {
            throw new ActionRefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The parameter in its path; empty text if it has none. */
    public String pathParameter() {
        int brace = path.indexOf('{');
        return brace < 0 ? "" : path.substring(brace + 1, path.length() - 1);
    }

    /** Its path up to a parameter. */
    public String segment() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** What becomes of the payload that it gives. */
    public enum Kind {
        /** A new resource. */
        CREATE,
        /** A new head of the resource that it is called on. */
        UPDATE,
        /** The same, in place of the head. */
        MODIFY
    }
}
