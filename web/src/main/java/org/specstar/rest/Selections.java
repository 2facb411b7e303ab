package org.specstar.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** The parameters that select resources, the same for every operation that selects. */
public final class Selections {
    /** Words of the interface that this version does not answer. Refused, because to ignore a filter is to answer wrongly. */
    private static final List<String> UNANSWERED = List.of("qb", "conditions", "data_conditions", "sorts");

    private static final String IS_DELETED = "is_deleted";
    private static final int DEFAULT_LIMIT = 10;

    /** The names of all filters, in one order. */
    public static final List<String> NAMES = Stream.concat(Stream.of(IS_DELETED), RowFilters.NAMES.stream())
            .filter(name -> !name.endsWith("[]"))
            .sorted()
            .toList();

    private Selections() {}

    /** A page of resources; live ones unless {@code is_deleted} says otherwise. */
    public static Search page(Parameters parameters, int maxLimit) {
        Condition deleted = new Condition.Deleted(parameters.flag(IS_DELETED));
        return new Search(filtered(parameters, deleted), limit(parameters, maxLimit), offset(parameters));
    }

    /** Everything that is exported: all resources, deleted ones included, unless {@code is_deleted} chooses. */
    public static Condition exported(Parameters parameters) {
        return filtered(
                parameters,
                parameters.text(IS_DELETED).isPresent()
                        ? new Condition.Deleted(parameters.flag(IS_DELETED))
                        : Condition.EVERYTHING);
    }

    /**
     * A page of resources that are to be changed. Any parameter that is not understood is refused: a misspelt filter would
     * change what was not meant.
     *
     * @param deleted whether deleted or live ones are changed; {@code is_deleted} may say the same and nothing else
     */
    public static Search changed(Parameters parameters, int maxLimit, boolean deleted) {
        refuseUnknown(parameters);
        if (parameters.text(IS_DELETED).isPresent() && parameters.flag(IS_DELETED) != deleted) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    IS_DELETED,
                    "This operation changes " + (deleted ? "deleted" : "live") + " resources; leave is_deleted out.");
        }
        Condition condition = filtered(parameters, new Condition.Deleted(deleted));
        return new Search(condition, limit(parameters, maxLimit), offset(parameters));
    }

    private static void refuseUnknown(Parameters parameters) {
        Set<String> known = new HashSet<>(RowFilters.NAMES);
        known.addAll(List.of("limit", "offset", IS_DELETED));
        known.addAll(UNANSWERED);
        parameters.names().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(
                            ErrorCode.VALIDATION_ERROR,
                            name,
                            "Unknown parameter '" + name + "'; known are limit, offset, " + String.join(", ", NAMES)
                                    + ".");
                });
    }

    private static Condition filtered(Parameters parameters, Condition first) {
        refuseUnanswered(parameters);
        List<Condition> filters = RowFilters.read(parameters);
        return filters.isEmpty() ? first : first.and(new Condition.All(filters));
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
