package org.specstar.ejb.event;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.specstar.event.Phase;

/** Observes one phase of operations. */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface At {
    Phase value();

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<At> implements At {
        private static final long serialVersionUID = 1L;

        private final Phase value;

        Literal(Phase value) {
            this.value = value;
        }

        @Override
        public Phase value() {
            return value;
        }
    }
}
