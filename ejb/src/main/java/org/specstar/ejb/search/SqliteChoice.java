package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Search;

/**
 * Which index of the embedded database a page is found by. Its planner does not know that a page ends early, nor how often
 * a value occurs, and would rather put a third of all rows in order than take ten from an index that has them so. Rows that
 * are few are found by the condition that makes them few; otherwise the order leads, and whatever does not fulfil the
 * condition is left out on the way. A sign before the other expressions keeps the planner from their indexes.
 *
 * @param asked gives the numbers that a statement answers
 */
record SqliteChoice(Searches searches, Function<Sql, List<Object[]>> asked) {
    /** Rows that are found and put in order at about the cost of a question. */
    private static final int FEW = 1_000;

    private static final int ROWS_PER_HIT = 10;
    private static final int MOST = 50_000;

    /** Where the page's rows come from, and whether in its order. */
    record Chosen(Sql rows, boolean isOrdered) {}

    Chosen page(Search search) {
        Leads leads = Leads.of(search.condition(), searches.fields());
        Optional<Operand> order = search.sorts().stream().findFirst().map(sort -> sort.operand());
        List<Operand> candidates = leads.byOperand().keySet().stream()
                .filter(operand -> !order.equals(Optional.of(operand)))
                .toList();
        Optional<Operand> few = few(candidates, leads, search);
        if (few.isPresent()) {
            boolean isOrdered = order.isEmpty() && leads.isOneValue(few.get());
            return new Chosen(rows(leads, few.get(), false), isOrdered);
        }
        Optional<Operand> leading = order.filter(operand -> Leads.hasIndex(operand, searches.fields()));
        return new Chosen(rows(leads, leading.orElseGet(() -> first(leads, candidates)), order.isEmpty()), true);
    }

    /** In the order of insertion are all rows with one value, too. */
    private static Operand first(Leads leads, List<Operand> candidates) {
        return candidates.stream().filter(leads::isOneValue).findFirst().orElse(Operand.ELEMENT);
    }

    private Optional<Operand> few(List<Operand> candidates, Leads leads, Search search) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        long bound = Math.min(MOST, Math.max(FEW, ROWS_PER_HIT * Math.min(MOST, search.limit() + search.offset())));
        List<Sql> counts = candidates.stream()
                .map(operand -> count(leads.of(operand), bound))
                .toList();
        Object[] numbers =
                asked.apply(Sql.of("SELECT {}", Sql.joined(", ", counts))).get(0);
        int best = 0;
        for (int at = 1; at < numbers.length; at++) {
            best = number(numbers[at]) < number(numbers[best]) ? at : best;
        }
        return number(numbers[best]) < bound ? Optional.of(candidates.get(best)) : Optional.empty();
    }

    private static long number(Object answer) {
        return ((Number) answer).longValue();
    }

    private Sql count(List<Condition> parts, long bound) {
        return Sql.of(
                "(SELECT count(*) FROM (SELECT 1 FROM {} LIMIT {}))", searches.rows(Sql.all(leading(parts))), bound);
    }

    private Sql rows(Leads leads, Operand leading, boolean isByInsertion) {
        List<Sql> parts = new ArrayList<>();
        leads.byOperand()
                .forEach((operand, conditions) -> parts.addAll(
                        operand.equals(leading)
                                ? leading(conditions)
                                : conditions.stream().map(this::following).toList()));
        if (!isByInsertion && !leads.byOperand().containsKey(leading)) {
            place(leading).ifPresent(place -> parts.add(ofIndex(place)));
        }
        leads.others().stream()
                .map(part ->
                        isByInsertion && part instanceof Condition.Deleted ? searches.where(part) : following(part))
                .forEach(parts::add);
        return searches.rows(Sql.all(parts));
    }

    /** Holds for all rows, and makes the planner take the index of them. */
    private Sql ofIndex(JsonPlace place) {
        return Sql.of("{} >= ''", searches.dialect().ordered(place.key()));
    }

    /** Of a range, the index is given both ends alone: the planner would take any of the four that are compared with. */
    private List<Sql> leading(List<Condition> parts) {
        List<Sql> ends = parts.stream()
                .filter(part -> part instanceof Condition.Compares compares && compares.comparison() != Comparison.EQ)
                .map(Condition.Compares.class::cast)
                .flatMap(part ->
                        place(part.operand()).flatMap(place -> Sorted.bound(part, place, searches.dialect())).stream())
                .toList();
        if (ends.size() < 2 || ends.size() < parts.size()) {
            return parts.stream().map(searches::where).toList();
        }
        return Stream.concat(ends.stream(), parts.stream().map(this::following)).toList();
    }

    private Optional<JsonPlace> place(Operand operand) {
        return operand instanceof Operand.Indexed indexed
                ? searches.fields().find(indexed.path()).map(searches.dialect()::declared)
                : Optional.empty();
    }

    private Sql following(Condition part) {
        return Sql.of("+({})", searches.where(part));
    }
}
