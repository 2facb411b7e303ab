package org.specstar.query.expression;

import java.math.BigDecimal;
import java.util.List;
import org.specstar.query.Filter;
import org.specstar.query.Queries;
import org.specstar.query.Query;
import org.specstar.search.Sort;

/** What can be called on conditions, and on fields in their place. */
final class QueryMethods {
    static final Methods<Filter> OF_FILTERS = pages(joins(new Methods<>(Filter.class)));

    private QueryMethods() {}

    private static Methods<Filter> joins(Methods<Filter> methods) {
        return methods.with("filter", "*", (query, with) -> query.filter(with.filters()))
                .with("exclude", "*", (query, with) -> query.exclude(with.filters()))
                .with("and_", "other", (query, with) -> query.and(Arguments.filter(with.value("other"))))
                .with("or_", "other", (query, with) -> query.or(Arguments.filter(with.value("other"))));
    }

    private static Methods<Filter> pages(Methods<Filter> methods) {
        return methods.with("sort", "*", (query, with) -> query.sort(sorts(with.rest())))
                .with("order_by", "*", (query, with) -> query.sort(sorts(with.rest())))
                .with("limit", "n", (query, with) -> query.limit(with.whole("n", 0)))
                .with("offset", "n", (query, with) -> query.offset(Numbers.whole(with.number("n", BigDecimal.ZERO))))
                .with("page", "page size?", QueryMethods::page)
                .with("first", "", (query, with) -> query.first());
    }

    private static Query page(Filter query, Arguments with) {
        return query.page(with.whole("page", 1), with.whole("size", Filter.PAGE_SIZE));
    }

    private static List<Sort> sorts(List<Object> given) {
        return given.stream().map(QueryMethods::sort).toList();
    }

    private static Sort sort(Object given) {
        if (given instanceof Sort sort) {
            return sort;
        }
        if (given instanceof String name) {
            return Queries.sort(name);
        }
        throw new IllegalArgumentException(
                "rows are sorted by the name of a field or by .asc() or .desc() of a field, not by "
                        + Plain.name(given));
    }
}
