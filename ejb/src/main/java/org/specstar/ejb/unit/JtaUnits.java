package org.specstar.ejb.unit;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.specstar.ejb.db.ConnectionLimit;
import org.specstar.ejb.db.DatabaseFailures;
import org.specstar.unit.Unit;
import org.specstar.unit.Units;

/**
 * Units of work on the server's transactions.
 *
 * <p>What is asked for after a commit runs while the transaction still counts as present: it may wake somebody or remove
 * files, but begins no transaction.
 */
@ApplicationScoped
public class JtaUnits implements Units {
    private static final String KEY = JtaUnits.class.getName();

    // As a reference of the EJB container: through a bean of CDI each call would be looked up anew.
    @EJB
    private UnitEntry entry;

    @Inject
    private ConnectionLimit limit;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Override
    public <R> R required(Supplier<R> work) {
        return active()
                ? completed(() -> entry.required(work))
                : limit.within(() -> completed(() -> entry.required(work)));
    }

    @Override
    public <R> R requiresNew(Supplier<R> work) {
        // One unit within another takes none of the connections that those wait for who have not begun: nobody could go
        // on.
        return active()
                ? completed(() -> entry.requiresNew(work))
                : limit.within(() -> completed(() -> entry.requiresNew(work)));
    }

    private static <R> R completed(Supplier<Outcome<R>> run) {
        return outcome(run).get();
    }

    private static <R> Outcome<R> outcome(Supplier<Outcome<R>> run) {
        try {
            return run.get();
        } catch (EJBException e) {
            // Failures of the work itself come as outcomes: this one is the commit's.
            throw DatabaseFailures.of("The unit of work could not be committed", e);
        }
    }

    @Override
    public Unit current() {
        if (!active()) {
            throw new IllegalStateException("This thread is in no unit of work");
        }
        JtaUnit known = (JtaUnit) registry.getResource(KEY);
        return known == null ? joined(new JtaUnit()) : known;
    }

    private Unit joined(JtaUnit unit) {
        registry.putResource(KEY, unit);
        registry.registerInterposedSynchronization(unit);
        return unit;
    }

    @Override
    public boolean active() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }
}
