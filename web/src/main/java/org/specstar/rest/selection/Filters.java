package org.specstar.rest.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.query.Query;
import org.specstar.query.QueryTime;
import org.specstar.query.expression.QueryParser;
import org.specstar.query.json.ConditionJson;
import org.specstar.query.json.SortJson;
import org.specstar.rest.problem.ParameterException;
import org.specstar.search.Condition;

/** The two ways to say what is searched: an expression, or lists of conditions and sorts with filters beside them. */
final class Filters {
    static final String EXPRESSION = "qb";
    static final String SORTS = "sorts";
    static final String CONDITIONS = "conditions";
    private static final String DATA_CONDITIONS = "data_conditions";

    /** Those of conditions, in SpecStar's order. */
    static final List<String> CONDITION_NAMES = List.of(DATA_CONDITIONS, CONDITIONS);

    /** Those whose values are JSON or text, in SpecStar's order. */
    static final List<String> JSON_NAMES = List.of(DATA_CONDITIONS, CONDITIONS, SORTS);

    private static final String INSIDE = " In QB mode, include metadata filters directly in the QB expression.";

    private Filters() {}

    /** The condition, and the sorts, limit and offset where an expression has them. */
    static Query read(Given given, QueryTime time) {
        return given.text(EXPRESSION)
                .map(expression -> expression(given, expression, time))
                .orElseGet(() -> lists(given));
    }

    private static Query expression(Given given, String expression, QueryTime time) {
        List<String> filters = RowFilters.NAMES.stream().filter(given::has).toList();
        List<String> others = Stream.concat(JSON_NAMES.stream().filter(given::has), filters.stream())
                .toList();
        if (!others.isEmpty()) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    EXPRESSION,
                    "Cannot use 'qb' parameter together with: " + String.join(", ", others)
                            + ". Please use either 'qb' or the individual query parameters."
                            + (filters.isEmpty() ? "" : INSIDE));
        }
        return QueryParser.parse(expression, time);
    }

    private static Query lists(Given given) {
        List<Condition> conditions = new ArrayList<>(RowFilters.read(given));
        given.plain(DATA_CONDITIONS).ifPresent(plain -> conditions.addAll(ConditionJson.dataConditions(plain)));
        given.plain(CONDITIONS).ifPresent(plain -> conditions.addAll(ConditionJson.conditions(plain)));
        Query query = Query.of(new Condition.All(conditions));
        return given.plain(SORTS).map(plain -> query.sort(SortJson.read(plain))).orElse(query);
    }
}
