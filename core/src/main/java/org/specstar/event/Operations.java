package org.specstar.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.PermissionChecker;
import org.specstar.access.PermissionChecker.Decision;
import org.specstar.access.PermissionDeniedException;
import org.specstar.access.ResourceAction;
import org.specstar.id.ModelName;

/**
 * Surrounds everything that is done with one model by the question whether the caller may, and by the handlers of events.
 * An operation that nobody listens to costs one look. Safe for use by many threads.
 */
public final class Operations {
    private final ModelName model;
    private final PermissionChecker permission;
    private final Map<ResourceAction, Map<Phase, List<EventHandler>>> handlers = new EnumMap<>(ResourceAction.class);

    /** @param subscriptions in the order in which handlers are called */
    public Operations(ModelName model, PermissionChecker permission, List<Subscription> subscriptions) {
        this.model = model;
        this.permission = permission;
        for (ResourceAction action : ResourceAction.values()) {
            Map<Phase, List<EventHandler>> listening = listening(action, subscriptions);
            if (!listening.isEmpty()) {
                handlers.put(action, listening);
            }
        }
    }

    private static Map<Phase, List<EventHandler>> listening(ResourceAction action, List<Subscription> subscriptions) {
        Map<Phase, List<EventHandler>> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            List<EventHandler> found = subscriptions.stream()
                    .filter(subscription -> subscription.includes(phase, action))
                    .map(Subscription::handler)
                    .toList();
            if (!found.isEmpty()) {
                phases.put(phase, found);
            }
        }
        return phases;
    }

    /**
     * Does what a caller has asked for.
     *
     * @throws PermissionDeniedException if the caller may not
     */
    public <R extends @Nullable Object> R start(
            ResourceAction action, Caller caller, Subject subject, Supplier<R> work) {
        permit(action, caller, subject);
        return follow(action, caller, subject, work);
    }

    /**
     * Asks whether the caller may do something, without doing it.
     *
     * @throws PermissionDeniedException if not
     */
    public void permit(ResourceAction action, Caller caller, Subject subject) {
        if (permission.equals(PermissionChecker.ALLOW_ALL)) {
            return;
        }
        PermissionChecker.Request request = new PermissionChecker.Request(caller, action, model, subject.resourceId());
        if (permission.decide(request) != Decision.ALLOW) {
            throw new PermissionDeniedException(request);
        }
    }

    /** Does what follows from something that the caller may do, such as a deletion that spreads. */
    public <R extends @Nullable Object> R follow(
            ResourceAction action, Caller caller, Subject subject, Supplier<R> work) {
        Map<Phase, List<EventHandler>> listening = handlers.get(action);
        return listening == null
                ? work.get()
                : new Announcement(
                                listening, new ResourceEvent(Phase.BEFORE, action, model, caller, subject, null, null))
                        .around(work);
    }

    /** Whether anybody listens to an action. */
    public boolean isHeard(ResourceAction action) {
        return handlers.containsKey(action);
    }

    /** One operation with its handlers. */
    private record Announcement(Map<Phase, List<EventHandler>> handlers, ResourceEvent first) {
        <R extends @Nullable Object> R around(Supplier<R> work) {
            R result;
            try {
                result = worked(work);
            } catch (RuntimeException | Error e) {
                tell(Phase.AFTER, e);
                throw e;
            }
            call(Phase.AFTER, event(Phase.AFTER, result, null));
            return result;
        }

        /** A handler that prevents the operation is no failure of it. */
        private <R extends @Nullable Object> R worked(Supplier<R> work) {
            call(Phase.BEFORE, first);
            try {
                R result = work.get();
                call(Phase.ON_SUCCESS, event(Phase.ON_SUCCESS, result, null));
                return result;
            } catch (RuntimeException | Error e) {
                tell(Phase.ON_FAILURE, e);
                throw e;
            }
        }

        private void call(Phase phase, ResourceEvent event) {
            handlers.getOrDefault(phase, List.of()).forEach(handler -> handler.handle(event));
        }

        /** Tells every handler of a failure; one that fails itself must not hide it, nor keep the others from hearing. */
        private void tell(Phase phase, Throwable failure) {
            ResourceEvent event = event(phase, null, failure);
            for (EventHandler handler : handlers.getOrDefault(phase, List.of())) {
                try {
                    handler.handle(event);
                } catch (RuntimeException e) {
                    failure.addSuppressed(e);
                }
            }
        }

        private ResourceEvent event(Phase phase, @Nullable Object result, @Nullable Throwable failure) {
            return new ResourceEvent(
                    phase, first.action(), first.model(), first.caller(), first.subject(), result, failure);
        }
    }
}
