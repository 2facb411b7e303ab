package org.specstar.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.access.PermissionChecker;
import org.specstar.event.Subscription;

/**
 * The application's code around a model's operations.
 *
 * @param subscriptions handlers in the order they are called
 * @param permission null for that of the application
 */
public record ModelHooks(
        List<Subscription> subscriptions, @Nullable PermissionChecker permission) {
    public ModelHooks {
        subscriptions = List.copyOf(subscriptions);
    }

    /** The model's own checker; it wins over that of the application. */
    public Optional<PermissionChecker> ownPermission() {
        return Optional.ofNullable(permission);
    }
}
