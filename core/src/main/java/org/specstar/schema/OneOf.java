package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which plain types an {@code Object} may be, as in {@code Map<String, @OneOf({Long.class, String.class}) @Nullable Object>}.
 * In JSON they have to be told apart: one kind of text, one of whole numbers, one of other numbers, and truth values. An
 * {@code Object} without it is any JSON value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface OneOf {
    Class<?>[] value();
}
