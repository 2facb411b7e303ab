package org.specstar.schema;

import java.util.List;
import org.specstar.constraint.ConstraintChecker;
import org.specstar.constraint.PayloadValidator;

/**
 * What a model demands of payloads beyond their shape.
 *
 * @param forbidUnknownFields whether a field that is not declared is refused rather than dropped
 * @param validators asked in this order, all of them
 * @param checkers asked in this order, up to the first that refuses
 * @param validateRefs whether what a reference names has to exist and to be live
 */
public record PayloadRules<T>(
        boolean forbidUnknownFields,
        List<PayloadValidator<T>> validators,
        List<ConstraintChecker<T>> checkers,
        boolean validateRefs) {
    public PayloadRules {
        validators = List.copyOf(validators);
        checkers = List.copyOf(checkers);
    }
}
