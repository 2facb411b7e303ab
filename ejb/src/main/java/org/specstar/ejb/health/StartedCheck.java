package org.specstar.ejb.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.specstar.ejb.platform.Platform;

/** Whether the platform has been put together. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {
    @Inject
    private Platform platform;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(platform.isStarted()).build();
    }
}
