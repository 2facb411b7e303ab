package org.specstar.ejb.unit;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Where transactions begin. */
@Stateless
public class UnitEntry {
    @Resource
    private SessionContext context;

    /** Runs work in the caller's transaction, or in one of its own if there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <R> Outcome<R> required(Supplier<R> work) {
        return run(work);
    }

    /** Runs work in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <R> Outcome<R> requiresNew(Supplier<R> work) {
        return run(work);
    }

    private <R> Outcome<R> run(Supplier<R> work) {
        try {
            R value = work.get();
            return context.getRollbackOnly() ? spoilt() : new Outcome<>(value, null);
        } catch (RuntimeException | Error failure) {
            context.setRollbackOnly();
            return new Outcome<>(null, failure);
        }
    }

    private static <R> Outcome<R> spoilt() {
        return new Outcome<>(
                null, new IllegalStateException("A part of this unit of work has failed, or its time is over"));
    }
}
