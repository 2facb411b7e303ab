package org.specstar.ejb.validation;

import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.specstar.constraint.PayloadValidator;
import org.specstar.constraint.Violation;

/** Asks a Bean Validation validator. */
record BeanValidator<T>(Validator validator) implements PayloadValidator<T> {
    @Override
    public List<Violation> violations(T payload) {
        return validator.validate(payload).stream()
                .map(found -> new Violation(Pointers.of(payload, found.getPropertyPath()), found.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
    }
}
