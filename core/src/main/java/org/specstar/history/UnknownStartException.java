package org.specstar.history;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A history was asked to begin with a revision that is not in it. */
public final class UnknownStartException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String revision;

    public UnknownStartException(String revision) {
        super(ErrorCode.RESOURCE_NOT_FOUND, "revision_id not found");
        this.revision = revision;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("revision_id", revision);
    }
}
