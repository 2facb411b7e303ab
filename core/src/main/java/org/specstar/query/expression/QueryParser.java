package org.specstar.query.expression;

import org.specstar.query.Filter;
import org.specstar.query.Query;
import org.specstar.query.QueryBounds;
import org.specstar.query.QueryTime;
import org.specstar.search.Sort;

/**
 * Reads query expressions.
 *
 * <pre>{@code
 * (QB["status"] == "open") & ~QB["title"].icontains("draft")
 * }</pre>
 */
public final class QueryParser {
    /** Characters of an expression. */
    public static final int LONGEST = 10_000;

    private QueryParser() {}

    /**
     * The query that a text stands for.
     *
     * @throws InvalidQueryException if it stands for none, or for one that is larger than {@link QueryBounds} allow
     */
    public static Query parse(String text, QueryTime time) {
        Source source = new Source(text);
        if (text.length() > LONGEST) {
            throw source.failure(LONGEST, "The expression is longer than " + LONGEST + " characters");
        }
        Expression expression = SyntaxParser.parse(source);
        Object result = new Evaluator(source, time).evaluated(expression);
        if (!(result instanceof Filter filter)) {
            throw source.failure(expression.position(), noCondition(result));
        }
        return Evaluator.at(source, 0, "", () -> bounded(filter.query()));
    }

    private static Query bounded(Query query) {
        QueryBounds.require(query.condition());
        QueryBounds.require(query.sorts());
        return query;
    }

    private static String noCondition(Object result) {
        String problem = "The expression is no condition but " + Plain.name(result);
        return result instanceof Sort ? problem + "; write QB.all().sort(…)" : problem;
    }
}
