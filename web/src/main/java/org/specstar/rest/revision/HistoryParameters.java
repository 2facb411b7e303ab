package org.specstar.rest.revision;

import org.specstar.ErrorCode;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

/** Reads the parameters of a revision list. */
final class HistoryParameters {
    private HistoryParameters() {}

    /** @param maxLimit most revisions to give at once */
    static HistoryQuery read(Parameters parameters, int maxLimit) {
        return new HistoryQuery(
                limit(parameters, maxLimit),
                atLeast(parameters, "offset", 0, 0),
                order(parameters.text("sort").orElse("-created_time")),
                TimeRange.between(parameters.moment("created_time_start"), parameters.moment("created_time_end")),
                parameters.text("from_revision_id").orElse(""),
                parameters.flag("chain_only") ? Ancestry.CHAIN : Ancestry.ALL);
    }

    private static int limit(Parameters parameters, int maxLimit) {
        int limit = atLeast(parameters, "limit", 10, 1);
        if (limit > maxLimit) {
            throw new ParameterException(ErrorCode.BAD_REQUEST, "limit", "limit must be <= " + maxLimit);
        }
        return limit;
    }

    private static int atLeast(Parameters parameters, String name, int absent, int lowest) {
        int value = parameters.number(name, absent);
        if (value < lowest) {
            throw new ParameterException(ErrorCode.BAD_REQUEST, name, name + " must be >= " + lowest);
        }
        return value;
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "-created_time" -> Order.NEWEST_FIRST;
            case "created_time", "+created_time" -> Order.OLDEST_FIRST;
            default -> throw new ParameterException(ErrorCode.BAD_REQUEST, "sort", "Invalid sort");
        };
    }
}
