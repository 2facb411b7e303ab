package org.specstar.ejb.job;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** An execution is not in a state that allows what was asked. */
public final class JobConflictException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final long execution;

    public JobConflictException(long execution, String message, Throwable cause) {
        super(ErrorCode.RESOURCE_CONFLICT, message, cause);
        this.execution = execution;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("execution_id", execution);
    }
}
