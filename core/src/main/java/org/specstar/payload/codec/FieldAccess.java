package org.specstar.payload.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Takes the values of one field out of records. */
record FieldAccess(String name, MethodHandle accessor) {
    static FieldAccess of(FieldShape shape) {
        return new FieldAccess(
                shape.name(), shape.accessor().asType(MethodType.methodType(Object.class, Object.class)));
    }

    @Nullable
    Object of(Object owner) {
        try {
            return (Object) accessor.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The accessor of " + name + " threw a checked exception", e);
        }
    }
}
