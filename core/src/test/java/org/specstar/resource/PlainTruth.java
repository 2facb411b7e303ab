package org.specstar.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Presence;
import org.specstar.search.Quantifier;
import org.specstar.search.SearchFields;
import org.specstar.search.Trigrams;

/**
 * The truth table of conditions, said as plainly as can be: true, false, or empty for unknown. It shares no code with the
 * stores but the conditions themselves and the measure of likeness.
 */
@SuppressWarnings("ReferenceEquality") // One object stands for what is absent.
public final class PlainTruth implements Condition.Visitor<Optional<Boolean>> {
    private static final Optional<Boolean> UNKNOWN = Optional.empty();

    private final ResourceMeta row;
    private final SearchFields fields;
    private final @Nullable Object element;

    private PlainTruth(ResourceMeta row, SearchFields fields, @Nullable Object element) {
        this.row = row;
        this.fields = fields;
        this.element = element;
    }

    /** Rows for which the condition is true. */
    public static Predicate<ResourceMeta> of(Condition condition) {
        return of(condition, SearchFields.NONE);
    }

    public static Predicate<ResourceMeta> of(Condition condition, SearchFields fields) {
        return row -> condition
                .accept(new PlainTruth(row, fields, PlainValues.MISSING))
                .orElse(false);
    }

    @Override
    public Optional<Boolean> all(Condition.All condition) {
        return joined(condition.parts().stream().map(part -> part.accept(this)).toList(), false);
    }

    @Override
    public Optional<Boolean> any(Condition.Any condition) {
        return joined(condition.parts().stream().map(part -> part.accept(this)).toList(), true);
    }

    /** One that decides is enough; else unknown if there is one. */
    private static Optional<Boolean> joined(List<Optional<Boolean>> parts, boolean decisive) {
        if (parts.contains(Optional.of(decisive))) {
            return Optional.of(decisive);
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : Optional.of(!decisive);
    }

    @Override
    public Optional<Boolean> not(Condition.Not condition) {
        return condition.part().accept(this).map(truth -> !truth);
    }

    @Override
    public Optional<Boolean> deleted(Condition.Deleted condition) {
        return Optional.of(row.deleted() == condition.expected());
    }

    @Override
    public Optional<Boolean> notBefore(Condition.NotBefore condition) {
        return where(
                Operand.meta(condition.time().field()),
                found -> PlainValues.compare(found, condition.moment().instant()) >= 0);
    }

    @Override
    public Optional<Boolean> notAfter(Condition.NotAfter condition) {
        return where(
                Operand.meta(condition.time().field()),
                found -> PlainValues.compare(found, condition.moment().instant()) <= 0);
    }

    @Override
    public Optional<Boolean> byUser(Condition.ByUser condition) {
        return where(Operand.meta(condition.user().field()), condition.names()::contains);
    }

    @Override
    public Optional<Boolean> headStatus(Condition.HeadStatus condition) {
        return Optional.ofNullable(row.head())
                .map(HeadMirror::status)
                .map((RevisionStatus status) -> condition.statuses().contains(status));
    }

    @Override
    public Optional<Boolean> hasId(Condition.HasId condition) {
        return Optional.of(condition.ids().contains(row.id()));
    }

    @Override
    public Optional<Boolean> compares(Condition.Compares condition) {
        Object wanted = wanted(condition.operand(), PlainValues.of(condition.value()));
        return known(condition.operand())
                .filter(found ->
                        condition.comparison() == Comparison.EQ || PlainValues.kind(found) == PlainValues.kind(wanted))
                .map(found -> holds(condition.comparison(), PlainValues.compare(found, wanted)));
    }

    private @Nullable Object wanted(Operand operand, @Nullable Object plain) {
        return PlainValues.meant(plain, PlainValues.meaning(operand, fields));
    }

    private static boolean holds(Comparison comparison, int sign) {
        return switch (comparison) {
            case EQ -> sign == 0;
            case GT -> sign > 0;
            case GTE -> sign >= 0;
            case LT -> sign < 0;
            case LTE -> sign <= 0;
        };
    }

    @Override
    public Optional<Boolean> isIn(Condition.IsIn condition) {
        return where(
                condition.operand(),
                found -> condition.values().stream()
                        .map(value -> wanted(condition.operand(), PlainValues.of(value)))
                        .anyMatch(wanted -> PlainValues.compare(found, wanted) == 0));
    }

    @Override
    public Optional<Boolean> contains(Condition.Contains condition) {
        Object wanted = PlainValues.of(condition.value());
        return written(condition.operand())
                .map(found -> found instanceof List<?> items
                        ? items.stream().anyMatch(item -> PlainValues.compare(item, wanted) == 0)
                        : PlainValues.textForm(found).contains(PlainValues.textForm(condition.value())));
    }

    @Override
    public Optional<Boolean> hasAffix(Condition.HasAffix condition) {
        return written(condition.operand())
                .map(PlainValues::textForm)
                .map(text -> condition.affix() == Affix.START
                        ? text.startsWith(condition.text())
                        : text.endsWith(condition.text()));
    }

    @Override
    public Optional<Boolean> matches(Condition.Matches condition) {
        Pattern pattern = Pattern.compile(condition.regex().text(), Pattern.UNICODE_CASE);
        return written(condition.operand())
                .map(PlainValues::textForm)
                .map(text -> pattern.matcher(text).find());
    }

    @Override
    public Optional<Boolean> exists(Condition.Exists condition) {
        Operand operand = condition.operand();
        Object found = found(operand instanceof Operand.Length length ? length.of() : operand);
        boolean missing = found == PlainValues.MISSING;
        if (condition.presence() == Presence.IS_NULL) {
            return missing ? UNKNOWN : Optional.of(found == null);
        }
        return Optional.of(condition.presence() == Presence.EXISTS ? !missing : missing || found == null);
    }

    @Override
    public Optional<Boolean> elements(Condition.Elements condition) {
        return raw(condition.operand())
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .flatMap(items -> elements(condition, (List<?>) items));
    }

    private Optional<Boolean> elements(Condition.Elements condition, List<?> items) {
        List<Optional<Boolean>> truths = new ArrayList<>();
        items.forEach(item -> truths.add(condition.element().accept(new PlainTruth(row, fields, item))));
        return joined(truths, condition.quantifier() == Quantifier.ANY);
    }

    @Override
    public Optional<Boolean> similar(Condition.Similar condition) {
        return raw(condition.operand())
                .filter(String.class::isInstance)
                .map(text -> Trigrams.similarity((String) text, condition.text()) >= condition.threshold());
    }

    private Optional<Boolean> where(Operand operand, Predicate<Object> test) {
        return known(operand).map(test::test);
    }

    private Optional<Object> known(Operand operand) {
        return Optional.ofNullable(found(operand)).filter(found -> found != PlainValues.MISSING);
    }

    /** The value without its meaning: what its text is. */
    private Optional<Object> raw(Operand operand) {
        return operand instanceof Operand.Indexed indexed
                ? Optional.ofNullable(PlainValues.indexed(row, indexed.path()))
                        .filter(found -> found != PlainValues.MISSING)
                : known(operand);
    }

    /** The same where it has a text form: times of the row itself have none. */
    private Optional<Object> written(Operand operand) {
        return raw(operand).filter(found -> !(found instanceof Instant));
    }

    private @Nullable Object found(Operand operand) {
        if (operand instanceof Operand.Element) {
            return element;
        }
        return operand instanceof Operand.Length length
                ? length(raw(length.of()).orElse(PlainValues.MISSING))
                : PlainValues.of(row, operand, fields);
    }

    private static @Nullable Object length(@Nullable Object value) {
        Function<Integer, Object> number = Long::valueOf;
        if (value instanceof String text) {
            return number.apply(text.codePointCount(0, text.length()));
        }
        if (value instanceof List<?> items) {
            return number.apply(items.size());
        }
        return value instanceof Map<?, ?> members ? number.apply(members.size()) : PlainValues.MISSING;
    }
}
