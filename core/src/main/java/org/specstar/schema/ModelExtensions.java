package org.specstar.schema;

import java.util.List;
import org.specstar.action.ModelAction;
import org.specstar.constraint.PayloadValidator;
import org.specstar.event.Subscription;
import org.specstar.id.ModelName;

/** What the surroundings add to every model, such as the annotations that a container understands. */
public interface ModelExtensions {
    /** Where nothing is added. */
    ModelExtensions NONE = new ModelExtensions() {};

    /** Rules over payloads of a type, asked after the model's own. */
    default <T> List<PayloadValidator<T>> validators(Class<T> payload) {
        return List.of();
    }

    /** Handlers of a model's events, called after those of all models and before its own. */
    default List<Subscription> subscriptions(ModelName model) {
        return List.of();
    }

    /** Actions of a model, after its own. What is wrong with them is told by {@link #mistakes}. */
    default <T> List<ModelAction<T>> actions(Class<T> payload, ModelName model) {
        return List.of();
    }

    /**
     * What is wrong, one line each. Asked last.
     *
     * @param models those that are right in themselves
     */
    default List<String> mistakes(List<RegisteredModel<?>> models) {
        return List.of();
    }
}
