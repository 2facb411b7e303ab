package org.specstar.rest;

import java.util.List;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** The parameters that select resources, the same for every operation that selects. */
public final class Selections {
    /** Words of the interface that this version does not answer. Refused, because to ignore a filter is to answer wrongly. */
    private static final List<String> UNANSWERED = List.of(
            "qb",
            "conditions",
            "data_conditions",
            "sorts",
            "created_time_start",
            "created_time_end",
            "updated_time_start",
            "updated_time_end",
            "created_bys",
            "updated_bys",
            "rev_statuses",
            "rev_created_bys",
            "rev_updated_bys",
            "rev_created_time_start",
            "rev_created_time_end",
            "rev_updated_time_start",
            "rev_updated_time_end");

    private static final int DEFAULT_LIMIT = 10;

    private Selections() {}

    /** A page of resources; live ones unless {@code is_deleted} says otherwise. */
    public static Search page(Parameters parameters, int maxLimit) {
        Condition condition = new Condition.Deleted(parameters.flag("is_deleted"));
        refuseUnanswered(parameters);
        return new Search(condition, limit(parameters, maxLimit), offset(parameters));
    }

    /** Everything that is exported: all resources, deleted ones included, unless {@code is_deleted} chooses. */
    public static Condition exported(Parameters parameters) {
        refuseUnanswered(parameters);
        return parameters.text("is_deleted").isPresent()
                ? new Condition.Deleted(parameters.flag("is_deleted"))
                : Condition.EVERYTHING;
    }

    private static int limit(Parameters parameters, int maxLimit) {
        int limit = parameters.number("limit", DEFAULT_LIMIT);
        if (limit < 0 || limit > maxLimit) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, "limit", "limit must be between 0 and " + maxLimit + ", not " + limit);
        }
        return limit;
    }

    private static int offset(Parameters parameters) {
        int offset = parameters.number("offset", 0);
        if (offset < 0) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, "offset", "offset must be 0 or more, not " + offset);
        }
        return offset;
    }

    private static void refuseUnanswered(Parameters parameters) {
        parameters.firstPresent(UNANSWERED).ifPresent(name -> {
            throw new ParameterException(
                    ErrorCode.NOT_IMPLEMENTED, name, "Search is not part of this version: leave '" + name + "' out.");
        });
    }
}
