package org.specstar.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** The caller may not do this. The message is worded as SpecStar words it. */
public final class PermissionDeniedException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final transient PermissionChecker.Request request;

    public PermissionDeniedException(PermissionChecker.Request request) {
        super(
                ErrorCode.PERMISSION_DENIED,
                "Permission denied for user '" + request.caller().user() + "' to perform 'ResourceAction."
                        + request.action().text() + "' on '" + request.model().text() + "'");
        this.request = request;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("action", request.action().text());
        members.put("model", request.model().text());
        return members;
    }
}
