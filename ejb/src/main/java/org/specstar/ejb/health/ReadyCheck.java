package org.specstar.ejb.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.specstar.StorageException;
import org.specstar.ejb.platform.Platform;

/** Whether the storage answers: one small read. */
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
        try {
            platform.storage().outbox().oldest(1);
            return storage.up().build();
        } catch (StorageException e) {
            return storage.down()
                    .withData("problem", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
