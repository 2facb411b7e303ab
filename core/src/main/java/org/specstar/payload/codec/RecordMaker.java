package org.specstar.payload.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Makes records through their canonical constructor. */
record RecordMaker(MethodHandle constructor) {
    static RecordMaker of(RecordShape shape) {
        return new RecordMaker(shape.constructor()
                .asFixedArity()
                .asSpreader(Object[].class, shape.fields().size())
                .asType(MethodType.methodType(Object.class, Object[].class)));
    }

    /** A constructor that throws IllegalArgumentException refuses the payload; any other error is a fault of its own. */
    Object make(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw new Misfit(message == null ? "Invalid value" : message, e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of a record threw a checked exception", e);
        }
    }
}
