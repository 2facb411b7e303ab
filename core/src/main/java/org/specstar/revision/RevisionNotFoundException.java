package org.specstar.revision;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.ResourceId;

/** The resource exists, but not this revision of it. */
public final class RevisionNotFoundException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final ResourceId resource;
    private final String revision;

    /** @param revision the text the caller gave; it need not have the form of a revision id */
    public RevisionNotFoundException(ResourceId resource, String revision) {
        super(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Revision '" + revision + "' of Resource '" + resource.text() + "' not found.");
        this.resource = resource;
        this.revision = revision;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("resource_id", resource.text(), "revision_id", revision);
    }
}
