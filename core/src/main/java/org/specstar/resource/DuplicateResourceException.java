package org.specstar.resource;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.ResourceId;

/** A resource of this id exists already, live or deleted. */
public final class DuplicateResourceException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final ResourceId resource;

    public DuplicateResourceException(ResourceId resource) {
        this(resource, "Resource '" + resource.text() + "' already exists.");
    }

    private DuplicateResourceException(ResourceId resource, String message) {
        super(ErrorCode.DUPLICATE_RESOURCE, message);
        this.resource = resource;
    }

    public static DuplicateResourceException duringLoad(ResourceId resource) {
        return new DuplicateResourceException(
                resource, "Duplicate resource '" + resource.text() + "' already exists during load.");
    }

    public ResourceId resource() {
        return resource;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("resource_id", resource.text());
    }
}
