package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.specstar.payload.IndexKind;

/**
 * Makes a field searchable: its value is kept in the resource's meta row under the field's JSON name. In a record that is
 * itself a component the name is the dotted path, {@code address.city}; inside a list, set or map there is no such path
 * and the mark has no effect.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Indexed {
    /**
     * What makes searches by the field fast; any field that is indexed can be searched by in every way. Empty: {@link
     * IndexKind#MEMBERS} for lists and sets, {@link IndexKind#SORTED} for everything else. Each costs a little with every
     * write.
     */
    IndexKind[] value() default {};
}
