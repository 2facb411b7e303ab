package org.specstar.ejb.event;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.specstar.access.ResourceAction;

/** Observes operations of one kind. */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface On {
    ResourceAction value();

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<On> implements On {
        private static final long serialVersionUID = 1L;

        private final ResourceAction value;

        Literal(ResourceAction value) {
            this.value = value;
        }

        @Override
        public ResourceAction value() {
            return value;
        }
    }
}
