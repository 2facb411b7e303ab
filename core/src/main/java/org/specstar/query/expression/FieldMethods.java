package org.specstar.query.expression;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.specstar.query.ElementField;
import org.specstar.query.Likeness;
import org.specstar.query.Query;
import org.specstar.query.QueryField;

/** What can be called on fields, on elements of their lists and on similarities. */
final class FieldMethods {
    private static final int DAYS_OF_WEEK = 7;

    static final Methods<QueryField> OF_FIELDS = periods(parts(presence(texts(lists(comparisons())))));

    static final Methods<ElementField> OF_ELEMENTS = new Methods<>(ElementField.class)
            .with("eq", "value", (elements, with) -> elements.eq(with.plain("value")))
            .with("ne", "value", (elements, with) -> elements.ne(with.plain("value")))
            .with("contains", "value", (elements, with) -> elements.contains(with.plain("value")))
            .with("starts_with", "value", (elements, with) -> elements.startsWith(with.text("value")))
            .with("ends_with", "value", (elements, with) -> elements.endsWith(with.text("value")))
            .with("regex", "pattern", (elements, with) -> elements.matches(with.text("pattern")))
            .with("match", "pattern", (elements, with) -> elements.matches(with.text("pattern")))
            .with("icontains", "value", (elements, with) -> elements.icontains(with.text("value")))
            .with("istarts_with", "value", (elements, with) -> elements.istartsWith(with.text("value")))
            .with("iends_with", "value", (elements, with) -> elements.iendsWith(with.text("value")));

    static final Methods<Likeness> OF_LIKENESS = new Methods<>(Likeness.class)
            .with("gt", "value", (likeness, with) -> likeness.gt(fraction(with, "value")))
            .with("gte", "value", (likeness, with) -> likeness.gte(fraction(with, "value")));

    private FieldMethods() {}

    private static Methods<QueryField> comparisons() {
        return new Methods<>(QueryField.class)
                .with("eq", "value", (field, with) -> field.eq(with.plain("value")))
                .with("ne", "value", (field, with) -> field.ne(with.plain("value")))
                .with("gt", "value", (field, with) -> field.gt(with.plain("value")))
                .with("gte", "value", (field, with) -> field.gte(with.plain("value")))
                .with("lt", "value", (field, with) -> field.lt(with.plain("value")))
                .with("lte", "value", (field, with) -> field.lte(with.plain("value")))
                .with("between", "min_val max_val", FieldMethods::between)
                .with("in_range", "min_val max_val", FieldMethods::between)
                .with("is_true", "", (field, with) -> field.isTrue())
                .with("is_false", "", (field, with) -> field.isFalse());
    }

    private static Query between(QueryField field, Arguments with) {
        return field.between(with.plain("min_val"), with.plain("max_val"));
    }

    private static Methods<QueryField> lists(Methods<QueryField> methods) {
        return methods.with("in_", "value", (field, with) -> field.in(with.plain("value")))
                .with("one_of", "value", (field, with) -> field.in(with.plain("value")))
                .with("not_in", "value", (field, with) -> field.notIn(with.plain("value")))
                .with("contains", "value", (field, with) -> field.contains(with.plain("value")))
                .with("not_contains", "value", (field, with) -> field.notContains(with.plain("value")))
                .with("contains_any", "value", (field, with) -> field.containsAny(with.items("value")));
    }

    private static Methods<QueryField> texts(Methods<QueryField> methods) {
        return methods.with("starts_with", "value", (field, with) -> field.startsWith(with.text("value")))
                .with("not_starts_with", "value", (field, with) -> field.notStartsWith(with.text("value")))
                .with("ends_with", "value", (field, with) -> field.endsWith(with.text("value")))
                .with("not_ends_with", "value", (field, with) -> field.notEndsWith(with.text("value")))
                .with("regex", "value", (field, with) -> field.matches(with.text("value")))
                .with("match", "pattern", (field, with) -> field.matches(with.text("pattern")))
                .with("like", "pattern", (field, with) -> field.like(with.text("pattern")))
                .with("icontains", "value", (field, with) -> field.icontains(with.text("value")))
                .with("istarts_with", "value", (field, with) -> field.istartsWith(with.text("value")))
                .with("iends_with", "value", (field, with) -> field.iendsWith(with.text("value")));
    }

    private static Methods<QueryField> presence(Methods<QueryField> methods) {
        return methods.with("is_null", "value?", (field, with) -> asked(field.isNull(), with))
                .with("exists", "value?", (field, with) -> asked(field.exists(), with))
                .with("isna", "value?", (field, with) -> asked(field.isna(), with))
                .with("is_not_null", "", (field, with) -> field.isNotNull())
                .with("has_value", "", (field, with) -> field.hasValue())
                .with("is_truthy", "", (field, with) -> field.isTruthy())
                .with("is_falsy", "", (field, with) -> field.isFalsy())
                .with("is_empty", "", (field, with) -> field.isEmpty())
                .with("is_blank", "", (field, with) -> field.isBlank());
    }

    private static Query asked(Query query, Arguments with) {
        return with.flag("value") ? query : query.not();
    }

    private static Methods<QueryField> parts(Methods<QueryField> methods) {
        return methods.with("length", "", (field, with) -> field.length())
                .with("any", "", (field, with) -> field.any())
                .with("all", "", (field, with) -> field.all())
                .with("asc", "", (field, with) -> field.asc())
                .with("desc", "", (field, with) -> field.desc())
                .with("similarity", "query", (field, with) -> field.similarity(with.text("query")))
                .with("fuzzy", "query threshold?", FieldMethods::fuzzy);
    }

    private static Query fuzzy(QueryField field, Arguments with) {
        return with.value("threshold") == None.NONE
                ? field.fuzzy(with.text("query"))
                : field.fuzzy(with.text("query"), fraction(with, "threshold"));
    }

    private static double fraction(Arguments with, String name) {
        return with.number(name, BigDecimal.ZERO).doubleValue();
    }

    private static Methods<QueryField> periods(Methods<QueryField> methods) {
        return methods.with("today", "tz?", (field, with) -> field.today(with.time()))
                .with("yesterday", "tz?", (field, with) -> field.yesterday(with.time()))
                .with("this_week", "tz? week_start?", (field, with) -> field.thisWeek(with.time(), weekStart(with)))
                .with("this_month", "tz?", (field, with) -> field.thisMonth(with.time()))
                .with("this_year", "tz?", (field, with) -> field.thisYear(with.time()))
                .with("last_n_days", "n tz?", (field, with) -> field.lastNDays(with.whole("n", 1), with.time()));
    }

    private static DayOfWeek weekStart(Arguments with) {
        int day = with.whole("week_start", 0);
        if (day < 0 || day >= DAYS_OF_WEEK) {
            throw new IllegalArgumentException("week_start is 0 for Monday to 6 for Sunday, got " + day);
        }
        return DayOfWeek.of(day + 1);
    }
}
