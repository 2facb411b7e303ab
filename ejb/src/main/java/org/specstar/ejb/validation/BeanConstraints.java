package org.specstar.ejb.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.constraint.PayloadValidator;

/** Finds the constraints that payloads declare by annotations. */
@ApplicationScoped
public class BeanConstraints {
    private static final Logger LOG = LoggerFactory.getLogger(BeanConstraints.class);

    private final Instance<Validator> validators;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public BeanConstraints(Instance<Validator> validators) {
        this.validators = validators;
        if (!validators.isResolvable()) {
            LOG.info("The server offers no Bean Validation: constraint annotations of payloads are not looked at");
        }
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected BeanConstraints() {
        this.validators = null;
    }

    /** What the server's validator says of payloads of a type; empty if the type has no constraints. */
    public <T> List<PayloadValidator<T>> of(Class<T> payload) {
        if (!validators.isResolvable()) {
            return List.of();
        }
        Validator validator = validators.get();
        return isConstrained(payload, validator) ? List.of(new BeanValidator<>(validator)) : List.of();
    }

    static boolean isConstrained(Class<?> type, Validator validator) {
        if (validator.getConstraintsForClass(type).isBeanConstrained()) {
            return true;
        }
        return type.isSealed()
                && Arrays.stream(type.getPermittedSubclasses()).anyMatch(one -> isConstrained(one, validator));
    }
}
