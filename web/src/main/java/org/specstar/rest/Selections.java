package org.specstar.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.RegisteredModel;
import org.specstar.schema.RouteRules;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** The parameters that select resources, the same for every operation that selects. */
public final class Selections {
    /** Words of the interface that this version does not answer. Refused, because to ignore a filter is to answer wrongly. */
    private static final List<String> UNANSWERED = List.of("qb", "sorts");

    private static final String IS_DELETED = "is_deleted";

    /** The names of all filters, in one order. */
    public static final List<String> NAMES = Stream.of(
                    Stream.of(IS_DELETED), FieldConditions.NAMES.stream(), RowFilters.NAMES.stream())
            .flatMap(names -> names)
            .filter(name -> !name.endsWith("[]"))
            .sorted()
            .toList();

    private Selections() {}

    /**
     * A page of resources; live ones unless {@code is_deleted} says otherwise.
     *
     * @param maxLimit longest page of models that do not say their own
     */
    public static Search page(Parameters parameters, RegisteredModel<?> model, int maxLimit) {
        Condition deleted = new Condition.Deleted(parameters.flag(IS_DELETED));
        return page(parameters, model.routes(), maxLimit, filtered(parameters, model, deleted));
    }

    /** Everything that is exported: all resources, deleted ones included, unless {@code is_deleted} chooses. */
    public static Condition exported(Parameters parameters, RegisteredModel<?> model) {
        Condition first = parameters.text(IS_DELETED).isPresent()
                ? new Condition.Deleted(parameters.flag(IS_DELETED))
                : Condition.EVERYTHING;
        return filtered(parameters, model, first);
    }

    /**
     * A page of resources that are to be changed. Any parameter that is not understood is refused: a misspelt filter would
     * change what was not meant.
     *
     * @param deleted whether deleted or live ones are changed; {@code is_deleted} may say the same and nothing else
     */
    public static Search changed(Parameters parameters, RegisteredModel<?> model, int maxLimit, boolean deleted) {
        refuseUnknown(parameters);
        if (parameters.text(IS_DELETED).isPresent() && parameters.flag(IS_DELETED) != deleted) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    IS_DELETED,
                    "This operation changes " + (deleted ? "deleted" : "live") + " resources; leave is_deleted out.");
        }
        Condition condition = filtered(parameters, model, new Condition.Deleted(deleted));
        return page(parameters, model.routes(), maxLimit, condition);
    }

    private static void refuseUnknown(Parameters parameters) {
        Set<String> known = new HashSet<>(RowFilters.NAMES);
        known.addAll(FieldConditions.NAMES);
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

    private static Condition filtered(Parameters parameters, RegisteredModel<?> model, Condition first) {
        refuseUnanswered(parameters);
        List<Condition> filters = new ArrayList<>(RowFilters.read(parameters));
        filters.addAll(FieldConditions.read(parameters, model));
        return filters.isEmpty() ? first : first.and(new Condition.All(filters));
    }

    private static Search page(Parameters parameters, RouteRules rules, int deploymentMax, Condition condition) {
        int max = rules.maxLimit().orElse(deploymentMax);
        int limit = parameters.number("limit", Math.min(rules.defaultLimit(), max));
        if (limit < 0 || limit > max) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, "limit", "limit must be between 0 and " + max + ", not " + limit);
        }
        return new Search(condition, limit, offset(parameters));
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
                    ErrorCode.NOT_IMPLEMENTED, name, "This is not part of this version: leave '" + name + "' out.");
        });
    }
}
