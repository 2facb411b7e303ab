package org.specstar.rest.integrity;

import java.time.DateTimeException;
import java.time.Duration;
import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

/** The parameter that says how old something has to be before it counts as left behind. */
final class Grace {
    private static final String NAME = "grace";

    /** A write that lasts longer than the grace period could lose what it has just stored. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Grace() {}

    static Duration of(Parameters parameters, Duration absent) {
        return parameters.text(NAME).map(Grace::parsed).orElse(absent);
    }

    private static Duration parsed(String text) {
        Duration grace = duration(text);
        if (grace.compareTo(SHORTEST) < 0 || grace.compareTo(LONGEST) > 0) {
            throw invalid("'" + text + "' is not between " + SHORTEST + " and " + LONGEST);
        }
        return grace;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw invalid("'" + text + "' is not an ISO 8601 duration, such as PT24H", e);
        }
    }

    private static ParameterException invalid(String problem) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, NAME, message(problem));
    }

    private static ParameterException invalid(String problem, Throwable cause) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, NAME, message(problem), cause);
    }

    private static String message(String problem) {
        return "Parameter '" + NAME + "': " + problem + ".";
    }
}
