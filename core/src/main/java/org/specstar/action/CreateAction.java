package org.specstar.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a bean a way to make resources: {@code POST /issue/quick}. It gives the payload of the new
 * resource, or null or an empty {@code Optional} for none.
 *
 * <p>It may take one record, which is the JSON body; plain values and enums, from the query or from the path; and the
 * {@link org.specstar.access.Caller}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CreateAction {
    /** The model's name; may be left out where just one model has what the method returns as its payload. */
    String model() default "";

    /** The segment it answers under, maybe with a parameter behind it, {@code generate/{kind}}; the method's name if empty. */
    String path() default "";

    /** What people call it; the path in title case if empty. */
    String label() default "";
}
