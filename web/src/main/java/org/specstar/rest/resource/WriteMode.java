package org.specstar.rest.resource;

import java.util.Optional;
import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;
import org.specstar.revision.RevisionStatus;

/** What a write of a payload does to the head, the parameter {@code mode}. */
enum WriteMode {
    /** Makes a new revision. */
    UPDATE,
    /** Changes the head in place. */
    MODIFY;

    /**
     * Reads the mode, and refuses a change of status where there is no modification.
     *
     * @throws ParameterException if the parameters do not fit
     */
    static WriteMode of(Parameters parameters) {
        WriteMode mode = mode(parameters.text("mode").orElse("update"));
        if (mode == UPDATE && parameters.text("change_status").isPresent()) {
            throw new ParameterException(
                    ErrorCode.BAD_REQUEST, "change_status", "change_status can only be used with mode 'modify'");
        }
        return mode;
    }

    private static WriteMode mode(String text) {
        return switch (text) {
            case "update" -> UPDATE;
            case "modify" -> MODIFY;
            default ->
                throw new ParameterException(
                        ErrorCode.VALIDATION_ERROR, "mode", "Input should be 'update' or 'modify', not '" + text + "'");
        };
    }

    /** A status by its parameter; empty where it is absent. */
    static Optional<RevisionStatus> status(Parameters parameters, String name) {
        return parameters
                .text(name)
                .map(text -> RevisionStatus.of(text)
                        .orElseThrow(() -> new ParameterException(
                                ErrorCode.VALIDATION_ERROR,
                                name,
                                "Input should be 'draft' or 'stable', not '" + text + "'")));
    }
}
