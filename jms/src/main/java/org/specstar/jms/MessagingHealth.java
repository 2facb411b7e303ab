package org.specstar.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.specstar.StorageException;
import org.specstar.ejb.platform.Platform;

/**
 * Shows how messages flow. Always up: a broker that is away delays messages and stops no request, since they wait in the
 * outbox.
 */
@Readiness
@ApplicationScoped
public class MessagingHealth implements HealthCheck {
    @Inject
    private Platform platform;

    @Inject
    private ReceivedChanges received;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder messaging =
                HealthCheckResponse.named("messaging").up().withData("received", received.count());
        try {
            return messaging
                    .withData("pending", platform.engine().storage().outbox().size())
                    .build();
        } catch (StorageException e) {
            // That the storage is away is said by its own check.
            return messaging.withData("pending", "unknown").build();
        }
    }
}
