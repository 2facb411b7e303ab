package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as the payload of a model, and names it where the type's own name would not do. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Model {
    /** The singular name the model answers under; by default the type name in kebab-case, {@code BlogPost → blog-post}. */
    String name() default "";

    /** The plural it answers under as well; by default the usual English ending on the singular. */
    String plural() default "";
}
