package org.specstar.ejb.action;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls a method of a CDI bean; one that depends on its caller lives for the call. */
record BeanCall(BeanManager beans, Bean<?> bean, Method method) implements MethodCall {
    @Override
    public @Nullable Object call(@Nullable Object[] arguments) {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        try {
            return invoke(beans.getReference(bean, bean.getBeanClass(), context), arguments);
        } finally {
            context.release();
        }
    }

    private @Nullable Object invoke(Object reference, @Nullable Object[] arguments) {
        try {
            return method.invoke(reference, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The action " + method + " cannot be called", e);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException("An action failed", thrown);
    }
}
