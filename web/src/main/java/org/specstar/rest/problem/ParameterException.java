package org.specstar.rest.problem;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A parameter of the request makes no sense. */
public final class ParameterException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    public ParameterException(ErrorCode code, String parameter, String message) {
        super(code, message);
        this.parameter = parameter;
    }

    /** The same for a problem that another error revealed. */
    public ParameterException(ErrorCode code, String parameter, String message, Throwable cause) {
        super(code, message, cause);
        this.parameter = parameter;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("parameter", parameter);
    }
}
