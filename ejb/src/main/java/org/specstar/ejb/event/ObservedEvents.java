package org.specstar.ejb.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.event.Phase;
import org.specstar.event.ResourceEvent;
import org.specstar.event.Subject;
import org.specstar.event.Subscription;
import org.specstar.id.ModelName;
import org.specstar.time.Moment;

/** Passes events on to CDI observers, where there are any. */
@ApplicationScoped
public class ObservedEvents {
    private static final Caller NOBODY = Caller.of(Caller.ANONYMOUS, Moment.of(Instant.EPOCH));

    @Inject
    private BeanManager beans;

    /** Subscriptions to the moments of a model that somebody observes; none if nobody observes any. */
    public List<Subscription> of(ModelName model) {
        return Arrays.stream(Phase.values())
                .flatMap(phase -> at(phase, model).stream())
                .toList();
    }

    private List<Subscription> at(Phase phase, ModelName model) {
        Map<ResourceAction, Event<ResourceEvent>> heard = new EnumMap<>(ResourceAction.class);
        for (ResourceAction action : ResourceAction.values()) {
            Annotation[] moment = {new At.Literal(phase), new On.Literal(action), new OfModel.Literal(model.text())};
            ResourceEvent example = new ResourceEvent(phase, action, model, NOBODY, Subject.MODEL, null, null);
            boolean observed =
                    beans.resolveObserverMethods(example, moment).stream().anyMatch(observer -> !observer.isAsync());
            if (observed) {
                heard.put(action, beans.getEvent().select(ResourceEvent.class, moment));
            }
        }
        return heard.isEmpty() ? List.of() : List.of(subscription(phase, heard));
    }

    private static Subscription subscription(Phase phase, Map<ResourceAction, Event<ResourceEvent>> heard) {
        return Subscription.of(event -> {
                    Event<ResourceEvent> observed = heard.get(event.action());
                    if (observed != null) {
                        observed.fire(event);
                    }
                })
                .at(phase, heard.keySet().toArray(ResourceAction[]::new));
    }
}
