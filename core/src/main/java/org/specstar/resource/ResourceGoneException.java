package org.specstar.resource;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.ResourceId;

/** The resource is soft-deleted. */
public final class ResourceGoneException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final ResourceId resource;

    public ResourceGoneException(ResourceId resource) {
        super(ErrorCode.RESOURCE_GONE, "Resource '" + resource.text() + "' is deleted.");
        this.resource = resource;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("resource_id", resource.text());
    }
}
