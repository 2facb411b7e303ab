package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two live resources of the model have the same value in this field. Null is exempt; texts are compared exactly, upper
 * and lower case differ. The field is indexed as well.
 *
 * <p>For plain values only, also in a record that is itself a component; not inside a list, set or map.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unique {}
