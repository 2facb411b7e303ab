package org.specstar.artemis;

import jakarta.resource.spi.ResourceAdapterInternalException;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Artemis broker of this process, reachable through the in-VM connector alone. */
final class EmbeddedBroker {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final EmbeddedActiveMQ server;

    private EmbeddedBroker(EmbeddedActiveMQ server) {
        this.server = server;
    }

    /**
     * Starts a broker and waits until it takes messages.
     *
     * @throws ResourceAdapterInternalException if it does not come up, for instance because another process holds the
     *     lock of its journal
     */
    static EmbeddedBroker started(BrokerPlace place) throws ResourceAdapterInternalException {
        EmbeddedActiveMQ server = new EmbeddedActiveMQ().setConfiguration(BrokerSettings.configuration(place));
        try {
            server.start();
        } catch (Exception e) { // the signature of start(); the container reports what it gets
            throw new ResourceAdapterInternalException("The in-process broker did not start: " + place, e);
        }
        return new EmbeddedBroker(server).active(place);
    }

    /** A start that failed to get the lock of its journal returns like one that succeeded. */
    private EmbeddedBroker active(BrokerPlace place) throws ResourceAdapterInternalException {
        if (!server.getActiveMQServer().isActive()) {
            stop();
            throw new ResourceAdapterInternalException(
                    "The in-process broker did not start; is another one running? " + place);
        }
        LOG.info("In-process broker started: {}", place);
        return this;
    }

    /** Stops the broker; what it acknowledged is in the journal whether this succeeds or not. */
    void stop() {
        try {
            server.stop();
            LOG.info("In-process broker stopped");
        } catch (Exception e) { // the signature of stop(); the server is going down and must not be hindered
            LOG.warn("The in-process broker did not stop cleanly; its journal is replayed at the next start", e);
        }
    }
}
