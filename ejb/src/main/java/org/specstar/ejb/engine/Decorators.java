package org.specstar.ejb.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.specstar.engine.Resources;
import org.specstar.engine.ResourcesDecorator;

/** The application's decorators of resources. */
@ApplicationScoped
public class Decorators {
    private final List<ResourcesDecorator<?>> all;

    @Inject
    public Decorators(@Any Instance<ResourcesDecorator<?>> beans) {
        this(beans.stream().toList());
    }

    Decorators(List<ResourcesDecorator<?>> decorators) {
        this.all = decorators.stream()
                .sorted(Comparator.comparingInt(ResourcesDecorator::order))
                .toList();
    }

    /** For the container's proxy alone. */
    protected Decorators() {
        this(List.of());
    }

    /** The resources with everything that the application adds to those of this payload. */
    <T> Resources<T> around(Class<T> payload, Resources<T> plain) {
        Resources<T> decorated = plain;
        for (ResourcesDecorator<?> decorator : all) {
            if (decorator.payload().equals(payload)) {
                decorated = Decorators.<T>typed(decorator).decorate(decorated);
            }
        }
        return decorated;
    }

    @SuppressWarnings("unchecked") // It has said that this is its payload.
    private static <T> ResourcesDecorator<T> typed(ResourcesDecorator<?> decorator) {
        return (ResourcesDecorator<T>) decorator;
    }
}
