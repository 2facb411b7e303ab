package org.specstar.ejb.platform;

import java.util.ArrayList;
import java.util.List;
import org.specstar.action.ModelAction;
import org.specstar.constraint.PayloadValidator;
import org.specstar.ejb.action.BeanActions;
import org.specstar.ejb.event.ObservedEvents;
import org.specstar.ejb.validation.BeanConstraints;
import org.specstar.event.Subscription;
import org.specstar.id.ModelName;
import org.specstar.schema.ModelExtensions;
import org.specstar.schema.RegisteredModel;

/** What the container and the application's beans add to models. Used by one thread while starting. */
record ContainerExtensions(
        StorageChoices storage, BeanConstraints constraints, ObservedEvents events, BeanActions beanActions)
        implements ModelExtensions {
    @Override
    public <T> List<PayloadValidator<T>> validators(Class<T> payload) {
        return constraints.of(payload);
    }

    @Override
    public List<Subscription> subscriptions(ModelName model) {
        return events.of(model);
    }

    @Override
    public <T> List<ModelAction<T>> actions(Class<T> payload, ModelName model) {
        return beanActions.of(payload, model);
    }

    @Override
    public List<String> mistakes(List<RegisteredModel<?>> models) {
        List<String> mistakes = new ArrayList<>(beanActions.mistakes());
        mistakes.addAll(storage.mistakes(models));
        return mistakes;
    }
}
