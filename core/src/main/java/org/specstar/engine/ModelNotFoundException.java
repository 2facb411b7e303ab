package org.specstar.engine;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** No model answers under this path segment. */
public final class ModelNotFoundException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String segment;

    public ModelNotFoundException(String segment) {
        super(ErrorCode.RESOURCE_NOT_FOUND, "Not Found");
        this.segment = segment;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("model", segment);
    }
}
