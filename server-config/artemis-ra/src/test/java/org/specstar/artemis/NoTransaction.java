package org.specstar.artemis;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** A thread without a transaction, as the registry of a container shows it. */
final class NoTransaction implements TransactionSynchronizationRegistry {
    @Override
    public @Nullable Object getTransactionKey() {
        return null;
    }

    @Override
    public int getTransactionStatus() {
        return Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public boolean getRollbackOnly() {
        throw new IllegalStateException("no transaction");
    }

    @Override
    public void setRollbackOnly() {
        throw new IllegalStateException("no transaction");
    }

    @Override
    public void putResource(Object key, Object value) {
        throw new IllegalStateException("no transaction");
    }

    @Override
    public Object getResource(Object key) {
        throw new IllegalStateException("no transaction");
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        throw new IllegalStateException("no transaction");
    }
}
