package org.specstar.write;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;

/** The numbers of a resource's revisions are used up; an archive may claim so. */
public final class TooManyRevisionsException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final ResourceId resource;

    public TooManyRevisionsException(ResourceId resource) {
        super(
                ErrorCode.RESOURCE_CONFLICT,
                "Resource '" + resource.text() + "' has had " + RevisionId.HIGHEST
                        + " revisions; there is no number left.");
        this.resource = resource;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("resource_id", resource.text());
    }
}
