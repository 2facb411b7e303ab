package org.specstar.resource;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** There is no resource of this id in the model. */
public final class ResourceNotFoundException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String resource;

    /** @param resource the text the caller gave; it need not be a possible id */
    public ResourceNotFoundException(String resource) {
        super(ErrorCode.RESOURCE_NOT_FOUND, "Resource '" + resource + "' not found.");
        this.resource = resource;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("resource_id", resource);
    }
}
