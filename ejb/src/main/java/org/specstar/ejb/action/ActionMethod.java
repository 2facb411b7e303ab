package org.specstar.ejb.action;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.specstar.action.CreateAction;
import org.specstar.action.ModelAction.Kind;
import org.specstar.action.UpdateAction;

/**
 * A method that is annotated as an action.
 *
 * @param model the name that the annotation gives; empty text for none
 * @param path likewise
 * @param label likewise
 */
record ActionMethod(Method method, MethodCall call, Kind kind, String model, String path, String label) {
    /** The action that a method is; empty if it is none. */
    static Optional<ActionMethod> of(Method method, MethodCall call) {
        CreateAction create = method.getAnnotation(CreateAction.class);
        if (create != null) {
            return Optional.of(
                    new ActionMethod(method, call, Kind.CREATE, create.model(), create.path(), create.label()));
        }
        UpdateAction update = method.getAnnotation(UpdateAction.class);
        if (update == null) {
            return Optional.empty();
        }
        Kind kind = update.mode() == UpdateAction.Mode.UPDATE ? Kind.UPDATE : Kind.MODIFY;
        return Optional.of(new ActionMethod(method, call, kind, update.model(), update.path(), update.label()));
    }

    /** For mistakes. */
    String where() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    boolean creates() {
        return kind == Kind.CREATE;
    }

    /** Whether it gives payloads of a type, be it in an Optional. */
    boolean gives(Class<?> payload) {
        return given() instanceof Class<?> given && payload.isAssignableFrom(given);
    }

    private Type given() {
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                ? optional.getActualTypeArguments()[0]
                : type;
    }
}
