package org.specstar.rest.resource;

import java.util.Optional;
import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;
import org.specstar.revision.Retention;
import org.specstar.time.Moment;

/** Reads which revisions a pruning keeps. */
final class Retentions {
    private static final String KEEP_LAST = "keep_last_n";
    private static final String BEFORE = "before";

    private Retentions() {}

    static Retention read(Parameters parameters) {
        Optional<Moment> before = parameters.moment(BEFORE);
        if (before.isPresent() == parameters.text(KEEP_LAST).isPresent()) {
            throw invalid("Give either '" + KEEP_LAST + "', how many revisions to keep, or '" + BEFORE
                    + "', the time before which they go.");
        }
        return before.isPresent() ? new Retention.KeepSince(before.get()) : new Retention.KeepLast(count(parameters));
    }

    private static int count(Parameters parameters) {
        int count = parameters.number(KEEP_LAST, 0);
        if (count < 1) {
            throw invalid(KEEP_LAST + " must be 1 or more, not " + count + ": the current revision always stays.");
        }
        return count;
    }

    private static ParameterException invalid(String message) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, KEEP_LAST, message);
    }
}
