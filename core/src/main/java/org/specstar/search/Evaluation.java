package org.specstar.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.payload.TextMeaning;
import org.specstar.revision.RevisionStatus;

/** What conditions mean, row by row. For stores that have no language of their own, and for nothing faster than that. */
public final class Evaluation implements Condition.Visitor<Truth> {
    private final SearchedRow row;
    private final SearchFields fields;
    private final @Nullable Value element;

    private Evaluation(SearchedRow row, SearchFields fields, @Nullable Value element) {
        this.row = row;
        this.fields = fields;
        this.element = element;
    }

    public static Truth of(Condition condition, SearchedRow row, SearchFields fields) {
        return condition.accept(new Evaluation(row, fields, null));
    }

    @Override
    public Truth all(Condition.All condition) {
        Truth truth = Truth.TRUE;
        for (Condition part : condition.parts()) {
            truth = truth.and(part.accept(this));
            if (truth == Truth.FALSE) {
                return truth;
            }
        }
        return truth;
    }

    @Override
    public Truth any(Condition.Any condition) {
        Truth truth = Truth.FALSE;
        for (Condition part : condition.parts()) {
            truth = truth.or(part.accept(this));
            if (truth == Truth.TRUE) {
                return truth;
            }
        }
        return truth;
    }

    @Override
    public Truth not(Condition.Not condition) {
        return condition.part().accept(this).not();
    }

    @Override
    public Truth deleted(Condition.Deleted condition) {
        return row.meta(MetaField.IS_DELETED)
                .map(value -> Truth.of(value.equals(new Value.Truthful(condition.expected()))))
                .orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth notBefore(Condition.NotBefore condition) {
        return test(
                Operand.meta(condition.time().field()),
                value -> Truth.of(
                        SearchKey.compare(SearchKey.of(value), SearchKey.of(new Value.Time(condition.moment()))) >= 0));
    }

    @Override
    public Truth notAfter(Condition.NotAfter condition) {
        return test(
                Operand.meta(condition.time().field()),
                value -> Truth.of(
                        SearchKey.compare(SearchKey.of(value), SearchKey.of(new Value.Time(condition.moment()))) <= 0));
    }

    @Override
    public Truth byUser(Condition.ByUser condition) {
        return isOneOf(condition.user().field(), condition.names());
    }

    @Override
    public Truth headStatus(Condition.HeadStatus condition) {
        return isOneOf(
                MetaField.REV_STATUS,
                condition.statuses().stream().map(RevisionStatus::text).toList());
    }

    private Truth isOneOf(MetaField field, Collection<String> texts) {
        return test(
                Operand.meta(field),
                value -> Truth.of(value instanceof Value.Text text && texts.contains(text.text())));
    }

    @Override
    public Truth hasId(Condition.HasId condition) {
        ResourceId id = row.id();
        return Truth.of(condition.ids().contains(id));
    }

    @Override
    public Truth compares(Condition.Compares condition) {
        String wanted = key(condition.operand(), condition.value());
        Comparison comparison = condition.comparison();
        return test(condition.operand(), value -> {
            String found = key(condition.operand(), value);
            if (comparison != Comparison.EQ && !SearchKey.kind(found).equals(SearchKey.kind(wanted))) {
                return Truth.UNKNOWN;
            }
            return Truth.of(comparison.holds(SearchKey.compare(found, wanted)));
        });
    }

    @Override
    public Truth isIn(Condition.IsIn condition) {
        Operand operand = condition.operand();
        return test(operand, value -> {
            String found = key(operand, value);
            return Truth.of(condition.values().stream()
                    .anyMatch(wanted -> key(operand, wanted).equals(found)));
        });
    }

    @Override
    public Truth contains(Condition.Contains condition) {
        return test(
                condition.operand(),
                value -> value instanceof Value.Items items
                        ? Truth.of(isMember(items.items(), SearchKey.of(condition.value())))
                        : textTest(value, text -> text.contains(TextForms.of(condition.value()))));
    }

    private static boolean isMember(List<Value> items, String wanted) {
        return items.stream().anyMatch(item -> SearchKey.of(item).equals(wanted));
    }

    @Override
    public Truth hasAffix(Condition.HasAffix condition) {
        String affix = condition.text();
        return test(
                condition.operand(),
                value -> textTest(
                        value,
                        text -> condition.affix() == Affix.START ? text.startsWith(affix) : text.endsWith(affix)));
    }

    @Override
    public Truth matches(Condition.Matches condition) {
        return test(condition.operand(), value -> textTest(value, condition.regex()::isFoundIn));
    }

    /** Times of the row itself have no text form. */
    private static Truth textTest(Value value, Predicate<String> test) {
        return Truth.where(!(value instanceof Value.Time), () -> test.test(TextForms.of(value)));
    }

    @Override
    public Truth exists(Condition.Exists condition) {
        Operand operand = condition.operand();
        Optional<Value> found = value(operand instanceof Operand.Length length ? length.of() : operand);
        boolean isNull = found.filter(Value.NULL::equals).isPresent();
        return switch (condition.presence()) {
            case EXISTS -> Truth.of(found.isPresent());
            case IS_NA -> Truth.of(found.isEmpty() || isNull);
            case IS_NULL -> Truth.where(found.isPresent(), () -> isNull);
        };
    }

    @Override
    public Truth elements(Condition.Elements condition) {
        return test(
                condition.operand(),
                value -> value instanceof Value.Items items ? joined(condition, items.items()) : Truth.UNKNOWN);
    }

    private Truth joined(Condition.Elements condition, List<Value> items) {
        boolean any = condition.quantifier() == Quantifier.ANY;
        Truth truth = Truth.of(!any);
        for (Value item : items) {
            Truth one = condition.element().accept(new Evaluation(row, fields, item));
            truth = any ? truth.or(one) : truth.and(one);
        }
        return truth;
    }

    @Override
    public Truth similar(Condition.Similar condition) {
        return test(
                condition.operand(),
                value -> value instanceof Value.Text text
                        ? Truth.of(Trigrams.similarity(text.text(), condition.text()) >= (float) condition.threshold())
                        : Truth.UNKNOWN);
    }

    private Truth test(Operand operand, Function<Value, Truth> test) {
        return value(operand)
                .filter(value -> !value.equals(Value.NULL))
                .map(test)
                .orElse(Truth.UNKNOWN);
    }

    private Optional<Value> value(Operand operand) {
        if (operand instanceof Operand.Indexed indexed) {
            return row.indexed(indexed.path());
        }
        if (operand instanceof Operand.Meta meta) {
            return row.meta(meta.field());
        }
        return operand instanceof Operand.Length length
                ? value(length.of()).flatMap(TextForms::length)
                : Optional.ofNullable(element);
    }

    private String key(Operand operand, Value value) {
        if (operand instanceof Operand.Indexed indexed) {
            return fields.key(indexed.path(), value);
        }
        return operand instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME
                ? SearchKey.of(value, TextMeaning.TIME)
                : SearchKey.of(value);
    }
}
