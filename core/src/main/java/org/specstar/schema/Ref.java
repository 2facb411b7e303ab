package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;

/**
 * The text of this field, or each text of a list or set, is the id of a resource of another model, or of one of its
 * revisions. A reference to resources is indexed as well. Not inside a list of records or a map.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ref {
    /** Name of the model that is referred to; it may be the own one. */
    String value();

    /**
     * What follows when the other resource is deleted. {@link OnDelete#SET_NULL} needs a field that may be null, or a list
     * or set, which loses the item.
     */
    OnDelete onDelete() default OnDelete.DANGLING;

    /** What is named; for a revision nothing follows from a deletion. */
    RefType type() default RefType.RESOURCE_ID;
}
