package org.specstar.rest.selection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.ejb.config.Settings.HttpSettings;
import org.specstar.ejb.config.Settings.UnknownParameters;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

/** The names of what a request may say, whatever its operation is. */
public final class Names {
    static final String IS_DELETED = "is_deleted";
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";
    static final String CURSOR = "cursor";
    static final String TOTAL = "total";

    /** What selects. */
    static final List<String> FILTERS = Stream.of(
                    Stream.of(Filters.EXPRESSION, IS_DELETED),
                    Filters.CONDITION_NAMES.stream(),
                    RowFilters.NAMES.stream())
            .flatMap(names -> names)
            .toList();

    /** The same, and what makes a page of it, in an order. */
    static final List<String> PAGE = Stream.concat(FILTERS.stream(), Stream.of(Filters.SORTS, LIMIT, OFFSET))
            .toList();

    /** What lets a reader go on. */
    static final List<String> READING = List.of(CURSOR, TOTAL);

    /** What says which fields are shown. */
    public static final List<String> FIELDS_SHOWN = List.of("partial");

    /** What says which parts and fields are shown. */
    public static final List<String> SHOWN = List.of("returns", "partial");

    /** Those that a query may name with {@code []} behind, as some clients write lists. */
    static final Set<String> LISTS = Stream.concat(
                    RowFilters.LISTS.stream(), Stream.of("partial", "by", "aggregate", "order_by"))
            .collect(Collectors.toUnmodifiableSet());

    private Names() {}

    /**
     * Refuses what is not known: a filter with a misspelt name would select what was not meant.
     *
     * @throws ParameterException naming the first, and those that are known
     */
    static void requireKnown(Set<String> names, Collection<String> known, Collection<String> more) {
        names.stream()
                .filter(name -> !known.contains(name) && !more.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    TreeSet<String> all = new TreeSet<>(known);
                    all.addAll(more);
                    throw new ParameterException(
                            ErrorCode.VALIDATION_ERROR,
                            name,
                            "Unknown parameter '" + name + "'; known are " + String.join(", ", all) + ".");
                });
    }

    /**
     * The same for a route that selects nothing, unless settings say that unknown parameters are ignored.
     *
     * @throws ParameterException naming the first, and those that are known
     */
    public static void requireKnown(Parameters given, HttpSettings http, Collection<String> known) {
        if (http.unknownParameters() == UnknownParameters.REFUSE) {
            requireKnown(given.names(), known, List.of());
        }
    }
}
