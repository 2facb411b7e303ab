package org.specstar.artemis;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Timer;

/** What a container hands to an adapter that serves no message-driven bean: nothing is ever asked of it. */
final class IdleBootstrapContext implements BootstrapContext {
    @Override
    public WorkManager getWorkManager() {
        throw new UnsupportedOperationException("no endpoint, no work");
    }

    @Override
    public XATerminator getXATerminator() {
        throw new UnsupportedOperationException("no transaction to import");
    }

    @Override
    public Timer createTimer() {
        return new Timer(true);
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> workContextClass) {
        return false;
    }

    @Override
    public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
        return new NoTransaction();
    }
}
