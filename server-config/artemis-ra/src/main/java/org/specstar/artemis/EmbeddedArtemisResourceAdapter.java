package org.specstar.artemis;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The Artemis resource adapter that brings its broker along.
 *
 * <p>The configuration property {@code ConnectorClassName} decides: the in-VM connector starts the broker before the
 * adapter and stops it after; another connector leaves this class without effect. A broker that cannot start fails the
 * deployment of the RAR.
 */
public class EmbeddedArtemisResourceAdapter extends ActiveMQResourceAdapter {
    private static final long serialVersionUID = 1L;

    private @Nullable String brokerDirectory;
    private transient @Nullable EmbeddedBroker broker;

    /**
     * Says where the journal of the in-process broker lies.
     *
     * @param brokerDirectory a directory that may not exist yet; unset or blank: {@code broker} in the data directory
     */
    public void setBrokerDirectory(@Nullable String brokerDirectory) {
        this.brokerDirectory = brokerDirectory;
    }

    /** The directory that was set, or null; a bean property, because the container asks for both accessors. */
    public @Nullable String getBrokerDirectory() {
        return brokerDirectory;
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        if (InVMConnectorFactory.class.getName().equals(getConnectorClassName())) {
            broker = EmbeddedBroker.started(BrokerPlace.find(brokerDirectory));
        }
        try {
            super.start(context);
        } catch (ResourceAdapterInternalException e) {
            stopBroker();
            throw e;
        }
    }

    @Override
    public void stop() {
        super.stop();
        stopBroker();
    }

    private void stopBroker() {
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }
}
