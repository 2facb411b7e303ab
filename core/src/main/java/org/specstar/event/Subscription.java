package org.specstar.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.specstar.access.ResourceAction;

/**
 * A handler with the moments it is called at: {@code Subscription.of(handler).before(DELETE).onSuccess(CREATE, UPDATE)}.
 * Immutable; each method answers a subscription with more moments.
 */
public final class Subscription {
    private final EventHandler handler;
    private final List<Moment> moments;

    private Subscription(EventHandler handler, List<Moment> moments) {
        this.handler = handler;
        this.moments = moments;
    }

    /** A handler that is not called yet. */
    public static Subscription of(EventHandler handler) {
        return new Subscription(handler, List.of());
    }

    public Subscription before(ResourceAction... actions) {
        return at(Phase.BEFORE, actions);
    }

    public Subscription onSuccess(ResourceAction... actions) {
        return at(Phase.ON_SUCCESS, actions);
    }

    public Subscription onFailure(ResourceAction... actions) {
        return at(Phase.ON_FAILURE, actions);
    }

    public Subscription after(ResourceAction... actions) {
        return at(Phase.AFTER, actions);
    }

    /** The same handler at a phase of these actions too; of all actions if none is named. */
    public Subscription at(Phase phase, ResourceAction... actions) {
        Set<ResourceAction> named =
                actions.length == 0 ? EnumSet.allOf(ResourceAction.class) : EnumSet.copyOf(List.of(actions));
        List<Moment> all = new ArrayList<>(moments);
        all.add(new Moment(phase, named));
        return new Subscription(handler, List.copyOf(all));
    }

    public EventHandler handler() {
        return handler;
    }

    /** Whether the handler is called at this phase of this action. */
    public boolean includes(Phase phase, ResourceAction action) {
        return moments.stream()
                .anyMatch(moment -> moment.phase() == phase && moment.actions().contains(action));
    }

    private record Moment(Phase phase, Set<ResourceAction> actions) {}
}
