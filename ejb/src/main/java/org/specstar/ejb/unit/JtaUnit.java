package org.specstar.ejb.unit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.unit.Participant;
import org.specstar.unit.Unit;

/** The unit of one transaction; hears of its end from the server. */
final class JtaUnit implements Unit, Synchronization {
    private static final Logger LOG = LoggerFactory.getLogger(JtaUnit.class);

    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private final List<Runnable> actions = new ArrayList<>();
    private boolean committing;

    @Override
    @SuppressWarnings("unchecked") // A key belongs to one store, which always makes the same kind.
    public <P extends Participant> P participant(Object key, Supplier<P> make) {
        return (P) participants.computeIfAbsent(key, absent -> make.get());
    }

    @Override
    public void afterCommit(Runnable action) {
        actions.add(action);
    }

    @Override
    public void beforeCompletion() {
        // Stores write at once; nothing waits for the commit. Only a unit that is to be committed gets here.
        committing = true;
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            participants.values().forEach(participant -> runSafely(participant::commit));
            actions.forEach(JtaUnit::runSafely);
        } else if (committing) {
            participants.values().forEach(participant -> runSafely(participant::uncertain));
        } else {
            participants.values().forEach(participant -> runSafely(participant::rollback));
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // The transaction has ended, whatever happens here, and the others must hear of it too.
            LOG.warn("A store or an action failed at the end of a unit of work", e);
        }
    }
}
