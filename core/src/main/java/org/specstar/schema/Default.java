package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value a field takes when a payload leaves it out, or a parameter of an action when a request does. A field with neither a default nor
 * {@link org.jspecify.annotations.Nullable} is required; a nullable one without a default takes null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Default {
    /** The value as JSON, where the quotes of a text may be left out: {@code open}, {@code 0}, {@code []}, {@code true}. */
    String value();
}
