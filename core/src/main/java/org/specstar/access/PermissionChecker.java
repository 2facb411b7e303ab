package org.specstar.access;

import java.util.Optional;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/**
 * Decides whether a caller may do something. Asked once for each operation that a caller starts, before anything else
 * happens; not for what follows from it, such as a cascade. Safe for use by many threads.
 */
@FunctionalInterface
public interface PermissionChecker {
    /** Lets everybody do everything. */
    PermissionChecker ALLOW_ALL = request -> Decision.ALLOW;

    Decision decide(Request request);

    /** An answer. Whatever is not {@link #ALLOW} refuses the operation. */
    enum Decision {
        ALLOW,
        DENY,
        NOT_APPLICABLE
    }

    /**
     * What is asked for.
     *
     * @param resource empty for operations on many resources, and where it is not known yet
     */
    record Request(Caller caller, ResourceAction action, ModelName model, Optional<ResourceId> resource) {}
}
