package org.specstar.query;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Presence;
import org.specstar.search.Quantifier;
import org.specstar.search.Regex;
import org.specstar.search.Sort;
import org.specstar.search.Value;

/**
 * A field of rows. Every test but those of {@link #exists} and {@link #isna} finds only rows that have a value there.
 *
 * @see Queries#field
 */
public record QueryField(Operand operand) implements Filter, ValueTests {
    private static final double FUZZY = 0.6;

    /** As a condition of its own a field {@link #isTruthy is truthy}. */
    @Override
    public Query query() {
        return isTruthy();
    }

    @Override
    public Query where(Condition condition) {
        return Query.of(condition);
    }

    public Query gt(@Nullable Object value) {
        return where(compares(Comparison.GT, value));
    }

    public Query gte(@Nullable Object value) {
        return where(compares(Comparison.GTE, value));
    }

    public Query lt(@Nullable Object value) {
        return where(compares(Comparison.LT, value));
    }

    public Query lte(@Nullable Object value) {
        return where(compares(Comparison.LTE, value));
    }

    /** Both ends included. */
    public Query between(@Nullable Object least, @Nullable Object greatest) {
        return gte(least).and(lte(greatest));
    }

    public Query inRange(@Nullable Object least, @Nullable Object greatest) {
        return between(least, greatest);
    }

    /** Equal to one of the values; never if they are no list. */
    public Query in(@Nullable Object values) {
        return where(new Condition.IsIn(operand, Operands.candidates(operand, values)));
    }

    public Query oneOf(@Nullable Object values) {
        return in(values);
    }

    /** There, and equal to none of the values. */
    public Query notIn(@Nullable Object values) {
        return where(in(values).condition().not());
    }

    /** {@link #contains Contains} one of the values. */
    public Query containsAny(Collection<? extends @Nullable Object> values) {
        List<Condition> parts =
                values.stream().map(value -> contains(value).condition()).toList();
        return parts.isEmpty() ? in(List.of()) : where(new Condition.Any(parts));
    }

    public Query notContains(@Nullable Object value) {
        return contains(value).not();
    }

    public Query notStartsWith(String text) {
        return startsWith(text).not();
    }

    public Query notEndsWith(String text) {
        return endsWith(text).not();
    }

    /** A pattern in which {@code %} stands for any text and {@code _} for any character. */
    public Query like(String pattern) {
        return where(LikePattern.condition(operand, pattern));
    }

    public Query isNull() {
        return where(presence(Presence.IS_NULL));
    }

    public Query isNotNull() {
        return isNull().not();
    }

    public Query hasValue() {
        return isNotNull();
    }

    /** There, if only as null. */
    public Query exists() {
        return where(presence(Presence.EXISTS));
    }

    /** Missing, or null. */
    public Query isna() {
        return where(presence(Presence.IS_NA));
    }

    public Query isTrue() {
        return eq(true);
    }

    public Query isFalse() {
        return eq(false);
    }

    /** Neither null, false, 0, an empty text nor an empty list. */
    public Query isTruthy() {
        return where(new Condition.All(
                List.of(isNotNull().condition(), isNot(false), isNot(0), isNot(""), isNot(List.of()))));
    }

    public Query isFalsy() {
        return isTruthy().not();
    }

    /** Null or an empty text. */
    public Query isEmpty() {
        return where(new Condition.Any(List.of(is(""), presence(Presence.IS_NULL))));
    }

    /** Null or a text of white space. */
    public Query isBlank() {
        return where(new Condition.Any(
                List.of(is(""), presence(Presence.IS_NULL), new Condition.Matches(operand, Regex.of("^\\s*$")))));
    }

    /** Alike by six tenths of the trigrams. */
    public Query fuzzy(String text) {
        return fuzzy(text, FUZZY);
    }

    /** Alike at least so much. */
    public Query fuzzy(String text, double threshold) {
        return similarity(text).gte(threshold);
    }

    public Likeness similarity(String text) {
        return new Likeness(operand, text);
    }

    /** How long the text, list or map is. */
    public QueryField length() {
        return operand instanceof Operand.Length ? this : new QueryField(new Operand.Length(operand));
    }

    /** Elements of a list, of which one has to pass. */
    public ElementField any() {
        return elements(Quantifier.ANY);
    }

    /** Elements of a list, all of which have to pass. */
    public ElementField all() {
        return elements(Quantifier.ALL);
    }

    private ElementField elements(Quantifier quantifier) {
        if (operand instanceof Operand.Length) {
            throw new IllegalArgumentException("A length has no elements");
        }
        return new ElementField(operand, quantifier);
    }

    public Query today(QueryTime time) {
        return within(Days.today(time));
    }

    public Query yesterday(QueryTime time) {
        return within(Days.yesterday(time));
    }

    /** From Monday. */
    public Query thisWeek(QueryTime time) {
        return thisWeek(time, DayOfWeek.MONDAY);
    }

    public Query thisWeek(QueryTime time, DayOfWeek start) {
        return within(Days.thisWeek(time, start));
    }

    public Query thisMonth(QueryTime time) {
        return within(Days.thisMonth(time));
    }

    public Query thisYear(QueryTime time) {
        return within(Days.thisYear(time));
    }

    /** Since the start of the day so many days ago, today being the first. */
    public Query lastNDays(long days, QueryTime time) {
        return gte(Days.last(days, time).start());
    }

    /** @throws IllegalArgumentException if rows cannot be ordered by this */
    public Sort asc() {
        return Queries.sort(operand, false);
    }

    /** @throws IllegalArgumentException if rows cannot be ordered by this */
    public Sort desc() {
        return Queries.sort(operand, true);
    }

    private Query within(Days days) {
        return between(days.start(), days.end());
    }

    private Condition is(@Nullable Object value) {
        return new Condition.Compares(operand, Comparison.EQ, Value.of(value));
    }

    private Condition isNot(@Nullable Object value) {
        return is(value).not();
    }

    private Condition presence(Presence presence) {
        return new Condition.Exists(operand, presence);
    }

    private Condition compares(Comparison comparison, @Nullable Object value) {
        return new Condition.Compares(operand, comparison, Operands.compared(operand, value));
    }
}
