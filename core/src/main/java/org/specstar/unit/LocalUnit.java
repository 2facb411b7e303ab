package org.specstar.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One unit of {@link LocalUnits}: remembers who takes part and what follows. */
final class LocalUnit implements Unit {
    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private final List<Runnable> actions = new ArrayList<>();
    private @Nullable Throwable spoiler;
    private boolean ended;

    @Override
    @SuppressWarnings("unchecked")
    public <P extends Participant> P participant(Object key, Supplier<P> make) {
        refuseIfEnded();
        // A key belongs to one store, and a store makes one kind of participant.
        P known = (P) participants.get(key);
        if (known != null) {
            return known;
        }
        P made = make.get();
        participants.put(key, made);
        return made;
    }

    @Override
    public void afterCommit(Runnable action) {
        refuseIfEnded();
        actions.add(action);
    }

    private void refuseIfEnded() {
        if (ended) {
            throw new IllegalStateException("This unit of work has ended");
        }
    }

    /** Nothing but a rollback is possible from now on. */
    void spoil(Throwable reason) {
        if (spoiler == null) {
            spoiler = reason;
        }
    }

    void refuseIfSpoilt() {
        if (spoiler != null) {
            throw new IllegalStateException("The unit of work is rolled back: a part of it failed", spoiler);
        }
    }

    /** Commits every participant, also after one that broke its promise not to fail; its failure is thrown at the end. */
    void commit() {
        ended = true;
        RuntimeException broken = endAll(Participant::commit);
        if (broken != null) {
            throw broken;
        }
    }

    /** Rolls back unless the end was reached before. */
    void rollback(Throwable reason) {
        if (ended) {
            return;
        }
        ended = true;
        RuntimeException broken = endAll(Participant::rollback);
        if (broken != null) {
            reason.addSuppressed(broken);
        }
    }

    private @Nullable RuntimeException endAll(Consumer<Participant> end) {
        RuntimeException first = null;
        for (Participant participant : participants.values()) {
            try {
                end.accept(participant);
            } catch (RuntimeException e) {
                first = joined(first, e);
            }
        }
        return first;
    }

    private static RuntimeException joined(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    List<Runnable> actions() {
        return List.copyOf(actions);
    }
}
