package org.specstar.rest.resource;

import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

/** The parameters {@code mode} and {@code change_status} of a write. */
final class WriteMode {
    private WriteMode() {}

    /** Accepts what makes a new revision; modification in place is not part of this version. */
    static void requireUpdate(Parameters parameters) {
        String mode = parameters.text("mode").orElse("update");
        if (mode.equals("modify")) {
            throw new ParameterException(
                    ErrorCode.NOT_IMPLEMENTED, "mode", "Modifying in place is not part of this version.");
        }
        if (!mode.equals("update")) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, "mode", "Input should be 'update' or 'modify', not '" + mode + "'");
        }
        if (parameters.text("change_status").isPresent()) {
            throw new ParameterException(
                    ErrorCode.BAD_REQUEST, "change_status", "change_status can only be used with mode 'modify'");
        }
    }
}
