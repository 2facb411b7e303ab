package org.specstar.constraint;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A payload does not go together with what is stored. Thrown by an application's {@link ConstraintChecker}. */
public class ConstraintViolationException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    /** @param message what is in conflict with what, for people */
    public ConstraintViolationException(String message) {
        this(ErrorCode.RESOURCE_CONFLICT, message, Map.of());
    }

    /** @param members what a program needs besides: ids, field names */
    public ConstraintViolationException(String message, Map<String, Object> members) {
        this(ErrorCode.RESOURCE_CONFLICT, message, members);
    }

    ConstraintViolationException(ErrorCode code, String message, Map<String, Object> members) {
        super(code, message);
        this.members = Map.copyOf(members);
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
