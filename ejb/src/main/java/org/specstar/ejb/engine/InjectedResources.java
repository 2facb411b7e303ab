package org.specstar.ejb.engine;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.specstar.access.Caller;
import org.specstar.ejb.platform.Platform;
import org.specstar.engine.ForwardingResources;
import org.specstar.engine.Resources;

/**
 * What is injected for {@code Resources<Issue>}: the resources of the model whose payload is {@code Issue}, decorated by the
 * application. A bean of its own for every injection point.
 *
 * @param <T> the payload
 */
@Dependent
public class InjectedResources<T> extends ForwardingResources<T> {
    private final Platform platform;
    private final CurrentRequest request;
    private final Decorators decorators;
    private final Class<T> payload;

    /** @throws IllegalArgumentException if the injection point does not say which payload it wants */
    @Inject
    public InjectedResources(InjectionPoint point, Platform platform, CurrentRequest request, Decorators decorators) {
        this.platform = platform;
        this.request = request;
        this.decorators = decorators;
        this.payload = payload(point);
    }

    /** Made at each use: beans may be made before the platform has started. */
    @Override
    protected Resources<T> delegate() {
        return decorators.around(payload, plain());
    }

    @Override
    public Resources<T> as(Caller caller) {
        return decorators.around(payload, plain().as(caller));
    }

    private Resources<T> plain() {
        return platform.engine().resources(payload, request);
    }

    @SuppressWarnings("unchecked") // CDI has matched the injection point's type with this bean's.
    private static <T> Class<T> payload(InjectionPoint point) {
        if (point.getType() instanceof ParameterizedType type) {
            Type argument = type.getActualTypeArguments()[0];
            if (argument instanceof Class<?> payload) {
                return (Class<T>) payload;
            }
        }
        throw new IllegalArgumentException("Name the payload, as in Resources<Issue>, at " + point);
    }
}
