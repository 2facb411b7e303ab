package org.specstar.constraint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A payload has the right shape and breaks rules all the same. */
public final class PayloadViolationsException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations not empty */
    public PayloadViolationsException(List<Violation> violations) {
        this(violations.stream().map(Violation::message).collect(Collectors.joining("; ")), violations);
    }

    /** @param message what is wrong on the whole */
    public PayloadViolationsException(String message, List<Violation> violations) {
        super(ErrorCode.VALIDATION_ERROR, message);
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The place of the first violation, then every violation with its own. */
    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pointer", violations.get(0).pointer());
        members.put(
                "errors",
                violations.stream().map(PayloadViolationsException::shown).toList());
        return members;
    }

    private static Map<String, Object> shown(Violation violation) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("pointer", violation.pointer());
        shown.put("detail", violation.message());
        return shown;
    }
}
