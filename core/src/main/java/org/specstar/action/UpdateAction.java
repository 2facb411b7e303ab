package org.specstar.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a bean a way to change a resource: {@code POST /issue/{id}/approve}. It gives the new payload, or
 * null or an empty {@code Optional} to change nothing. The resource is held while it runs.
 *
 * <p>Beside what a {@link CreateAction} may take it may take the payload as it is, {@code RevisionInfo} of the head and
 * {@code ResourceMeta}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface UpdateAction {
    /** The model's name; may be left out where just one model has what the method returns as its payload. */
    String model() default "";

    /** The segment it answers under; the method's name if empty. */
    String path() default "";

    /** What people call it; the path in title case if empty. */
    String label() default "";

    Mode mode() default Mode.UPDATE;

    /** What becomes of the payload. */
    enum Mode {
        /** A new revision. */
        UPDATE,
        /** The head's own, in place of what it was; for drafts. */
        MODIFY
    }
}
