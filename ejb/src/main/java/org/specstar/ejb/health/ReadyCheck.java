package org.specstar.ejb.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.specstar.StorageException;
import org.specstar.ejb.platform.Platform;
import org.specstar.storage.Dependency;

/** Whether everything that the stores need answers; if not, what does not, and why. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    @Inject
    private Platform platform;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder storage = HealthCheckResponse.named("storage");
        if (!platform.isStarted()) {
            return storage.down().build();
        }
        storage.withData("kind", platform.settings().storage().text());
        boolean ready = true;
        for (Dependency dependency : platform.dependencies()) {
            ready &= isUp(dependency, storage);
        }
        return storage.status(ready && isRead(storage)).build();
    }

    private static boolean isUp(Dependency dependency, HealthCheckResponseBuilder storage) {
        try {
            dependency.check().run();
            storage.withData(dependency.name(), "up");
            return true;
        } catch (StorageException e) {
            storage.withData(dependency.name(), "down: " + e.getMessage());
            return false;
        }
    }

    /** One small read by the way that requests take. */
    private boolean isRead(HealthCheckResponseBuilder storage) {
        try {
            platform.storage().outbox().oldest(1);
            return true;
        } catch (StorageException e) {
            storage.withData("problem", String.valueOf(e.getMessage()));
            return false;
        }
    }
}
