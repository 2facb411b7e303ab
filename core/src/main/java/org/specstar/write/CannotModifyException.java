package org.specstar.write;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.RevisionId;

/** The head is stable, and the modification does not make it a draft. */
public final class CannotModifyException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final RevisionId head;

    public CannotModifyException(RevisionId head) {
        super(ErrorCode.RESOURCE_CONFLICT, "Resource '" + head.resource().text() + "' cannot be modified.");
        this.head = head;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("resource_id", head.resource().text(), "revision_id", head.text());
    }
}
