package org.specstar.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.payload.TextMeaning;
import org.specstar.revision.RevisionStatus;

/**
 * What a condition means, row by row. For stores that have no language of their own, and for nothing faster than that. Made
 * once for a search; safe for use by many threads.
 */
public final class Evaluation {
    private final Test test;

    private Evaluation(Test test) {
        this.test = test;
    }

    /** @param fields what the texts of fields stand for */
    public static Evaluation of(Condition condition, SearchFields fields) {
        return new Evaluation(condition.accept(new Compiler(fields)));
    }

    public static Truth of(Condition condition, SearchedRow row, SearchFields fields) {
        return of(condition, fields).on(row);
    }

    public Truth on(SearchedRow row) {
        return test.on(row, null);
    }

    /** A condition with everything looked up that no row changes. */
    private interface Test {
        /** @param element of the list that is looked into; null outside of lists */
        Truth on(SearchedRow row, @Nullable Value element);
    }

    /** Finds the value of an operand; empty where it is missing. */
    private interface Source {
        Optional<Value> in(SearchedRow row, @Nullable Value element);
    }

    private record Compiler(SearchFields fields) implements Condition.Visitor<Test> {
        @Override
        public Test all(Condition.All condition) {
            List<Test> tests = compiled(condition.parts());
            return (row, element) -> {
                Truth truth = Truth.TRUE;
                for (int at = 0; at < tests.size() && truth != Truth.FALSE; at++) {
                    truth = truth.and(tests.get(at).on(row, element));
                }
                return truth;
            };
        }

        @Override
        public Test any(Condition.Any condition) {
            List<Test> tests = compiled(condition.parts());
            return (row, element) -> {
                Truth truth = Truth.FALSE;
                for (int at = 0; at < tests.size() && truth != Truth.TRUE; at++) {
                    truth = truth.or(tests.get(at).on(row, element));
                }
                return truth;
            };
        }

        private List<Test> compiled(List<Condition> parts) {
            List<Test> tests = new ArrayList<>(parts.size());
            parts.forEach(part -> tests.add(part.accept(this)));
            return tests;
        }

        @Override
        public Test not(Condition.Not condition) {
            Test part = condition.part().accept(this);
            return (row, element) -> part.on(row, element).not();
        }

        @Override
        public Test deleted(Condition.Deleted condition) {
            Value expected = new Value.Truthful(condition.expected());
            return test(Operand.meta(MetaField.IS_DELETED), value -> Truth.of(value.equals(expected)));
        }

        @Override
        public Test notBefore(Condition.NotBefore condition) {
            String bound = SearchKey.of(new Value.Time(condition.moment()));
            return test(
                    Operand.meta(condition.time().field()),
                    value -> Truth.of(SearchKey.compare(SearchKey.of(value), bound) >= 0));
        }

        @Override
        public Test notAfter(Condition.NotAfter condition) {
            String bound = SearchKey.of(new Value.Time(condition.moment()));
            return test(
                    Operand.meta(condition.time().field()),
                    value -> Truth.of(SearchKey.compare(SearchKey.of(value), bound) <= 0));
        }

        @Override
        public Test byUser(Condition.ByUser condition) {
            return isOneOf(condition.user().field(), condition.names());
        }

        @Override
        public Test headStatus(Condition.HeadStatus condition) {
            return isOneOf(
                    MetaField.REV_STATUS,
                    condition.statuses().stream().map(RevisionStatus::text).toList());
        }

        private Test isOneOf(MetaField field, Collection<String> texts) {
            Set<String> wanted = Set.copyOf(texts);
            return test(
                    Operand.meta(field),
                    value -> Truth.of(value instanceof Value.Text text && wanted.contains(text.text())));
        }

        @Override
        public Test hasId(Condition.HasId condition) {
            Set<ResourceId> ids = condition.ids();
            return (row, element) -> Truth.of(ids.contains(row.id()));
        }

        @Override
        public Test compares(Condition.Compares condition) {
            Function<Value, String> keys = keys(condition.operand());
            Comparison comparison = condition.comparison();
            String wanted = keys.apply(condition.value());
            return test(condition.operand(), value -> {
                String found = keys.apply(value);
                if (comparison != Comparison.EQ && !SearchKey.kind(found).equals(SearchKey.kind(wanted))) {
                    return Truth.UNKNOWN;
                }
                return Truth.of(comparison.holds(SearchKey.compare(found, wanted)));
            });
        }

        @Override
        public Test isIn(Condition.IsIn condition) {
            Function<Value, String> keys = keys(condition.operand());
            Set<String> wanted = new HashSet<>();
            condition.values().forEach(value -> wanted.add(keys.apply(value)));
            return test(condition.operand(), value -> Truth.of(wanted.contains(keys.apply(value))));
        }

        @Override
        public Test contains(Condition.Contains condition) {
            String wanted = SearchKey.of(condition.value());
            String part = TextForms.of(condition.value());
            return test(
                    condition.operand(),
                    value -> value instanceof Value.Items items
                            ? Truth.of(items.items().stream()
                                    .anyMatch(item -> SearchKey.of(item).equals(wanted)))
                            : textTest(value, text -> text.contains(part)));
        }

        @Override
        public Test hasAffix(Condition.HasAffix condition) {
            String affix = condition.text();
            Predicate<String> has =
                    condition.affix() == Affix.START ? text -> text.startsWith(affix) : text -> text.endsWith(affix);
            return test(condition.operand(), value -> textTest(value, has));
        }

        @Override
        public Test matches(Condition.Matches condition) {
            Regex regex = condition.regex();
            return test(condition.operand(), value -> textTest(value, regex::isFoundIn));
        }

        /** Times of the row itself have no text form. */
        private static Truth textTest(Value value, Predicate<String> test) {
            return Truth.where(!(value instanceof Value.Time), () -> test.test(TextForms.of(value)));
        }

        @Override
        public Test exists(Condition.Exists condition) {
            Operand operand = condition.operand();
            Source source = source(operand instanceof Operand.Length length ? length.of() : operand);
            return (row, element) -> {
                Optional<Value> found = source.in(row, element);
                boolean isNull = found.filter(Value.NULL::equals).isPresent();
                return switch (condition.presence()) {
                    case EXISTS -> Truth.of(found.isPresent());
                    case IS_NA -> Truth.of(found.isEmpty() || isNull);
                    case IS_NULL -> Truth.where(found.isPresent(), () -> isNull);
                };
            };
        }

        @Override
        public Test elements(Condition.Elements condition) {
            Source source = source(condition.operand());
            Test test = condition.element().accept(this);
            boolean any = condition.quantifier() == Quantifier.ANY;
            return (row, element) -> {
                if (!(source.in(row, element).orElse(Value.NULL) instanceof Value.Items items)) {
                    return Truth.UNKNOWN;
                }
                Truth truth = Truth.of(!any);
                for (Value item : items.items()) {
                    Truth one = test.on(row, item);
                    truth = any ? truth.or(one) : truth.and(one);
                }
                return truth;
            };
        }

        @Override
        public Test similar(Condition.Similar condition) {
            return test(
                    condition.operand(),
                    value -> value instanceof Value.Text text
                            ? Truth.of(
                                    Trigrams.similarity(text.text(), condition.text()) >= (float) condition.threshold())
                            : Truth.UNKNOWN);
        }

        private Test test(Operand operand, Function<Value, Truth> test) {
            Source source = source(operand);
            return (row, element) -> source.in(row, element)
                    .filter(value -> !value.equals(Value.NULL))
                    .map(test)
                    .orElse(Truth.UNKNOWN);
        }

        private Source source(Operand operand) {
            if (operand instanceof Operand.Indexed indexed) {
                return (row, element) -> row.indexed(indexed.path());
            }
            if (operand instanceof Operand.Meta meta) {
                return (row, element) -> row.meta(meta.field());
            }
            if (operand instanceof Operand.Length length) {
                Source of = source(length.of());
                return (row, element) -> of.in(row, element).flatMap(TextForms::length);
            }
            return (row, element) -> Optional.ofNullable(element);
        }

        private Function<Value, String> keys(Operand operand) {
            if (operand instanceof Operand.Indexed indexed) {
                return value -> fields.key(indexed.path(), value);
            }
            return operand instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME
                    ? value -> SearchKey.of(value, TextMeaning.TIME)
                    : SearchKey::of;
        }
    }
}
