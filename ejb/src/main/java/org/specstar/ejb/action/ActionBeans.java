package org.specstar.ejb.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the methods of the application's beans that are actions. */
@ApplicationScoped
public class ActionBeans {
    private static final Logger LOG = LoggerFactory.getLogger(ActionBeans.class);

    @Inject
    private BeanManager beans;

    /** All of them, in one order whatever the server's: by class, then by name. */
    public BeanActions find() {
        List<ActionMethod> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            // A producer's bean has the class that declares the producer.
            if (bean.getTypes().contains(bean.getBeanClass())) {
                found.addAll(of(bean));
            }
        }
        found.sort(Comparator.comparing(ActionMethod::where));
        return new BeanActions(found);
    }

    private List<ActionMethod> of(Bean<?> bean) {
        List<ActionMethod> found = new ArrayList<>();
        try {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                if (!method.isBridge()) {
                    ActionMethod.of(method, new BeanCall(beans, bean, method)).ifPresent(found::add);
                }
            }
        } catch (LinkageError e) {
            // Some libraries bring beans for surroundings that are not there.
            LOG.debug(
                    "The methods of {} cannot be looked at", bean.getBeanClass().getName(), e);
        }
        found.forEach(action -> action.method().trySetAccessible());
        return found;
    }
}
