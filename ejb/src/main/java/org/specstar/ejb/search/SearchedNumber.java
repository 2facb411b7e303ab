package org.specstar.ejb.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Texts;
import org.specstar.search.Comparison;
import org.specstar.search.Presence;
import org.specstar.search.TextForms;
import org.specstar.search.Value;

/**
 * A whole number that a row has: a count, or a length.
 *
 * @param there whether it is there or null, as the presence asks
 */
record SearchedNumber(SearchDialect dialect, Sql number, Function<Presence, Sql> there) implements Searched {
    private static final BigDecimal FAR = BigDecimal.valueOf(1L << 62);

    @Override
    public Sql compares(Comparison comparison, Value value) {
        if (!(value instanceof Value.Number other)) {
            return comparison == Comparison.EQ ? Sql.falseOf(number) : Sql.UNKNOWN;
        }
        BigDecimal bound = other.number().max(FAR.negate()).min(FAR);
        long below = bound.setScale(0, RoundingMode.FLOOR).longValueExact();
        boolean isWhole = bound.compareTo(BigDecimal.valueOf(below)) == 0;
        return switch (comparison) {
            case EQ -> isWhole ? Sql.of("{} = {}", number, below) : Sql.falseOf(number);
            case GT -> Sql.of("{} > {}", number, below);
            case GTE -> Sql.of("{} >= {}", number, isWhole ? below : below + 1);
            case LT -> Sql.of("{} < {}", number, isWhole ? below : below + 1);
            case LTE -> Sql.of("{} <= {}", number, below);
        };
    }

    @Override
    public Sql isIn(List<Value> values) {
        List<String> wholes = values.stream()
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).number())
                .filter(one -> one.abs().compareTo(FAR) < 0 && one.compareTo(one.setScale(0, RoundingMode.FLOOR)) == 0)
                .map(one -> one.setScale(0, RoundingMode.FLOOR).toPlainString())
                .distinct()
                .toList();
        return wholes.isEmpty() ? Sql.falseOf(number) : dialect.isOneOf(text(), wholes);
    }

    @Override
    public Sql contains(Value value) {
        String part = TextForms.of(value);
        return Texts.storable(part) ? dialect.isPart(text(), part) : Sql.falseOf(number);
    }

    @Override
    public Sql text() {
        return Sql.of("CAST({} AS text)", number);
    }

    @Override
    public Sql length() {
        return Sql.of("CASE WHEN FALSE THEN 0 END");
    }

    @Override
    public Sql textOnly() {
        return Sql.of("CASE WHEN FALSE THEN '' END");
    }

    @Override
    public Sql exists(Presence presence) {
        return there.apply(presence);
    }

    @Override
    public Sql rank() {
        return number;
    }

    @Override
    public Sql sample() {
        return Sql.of("NULL");
    }

    @Override
    public Value read(@Nullable Object rank, @Nullable Object sample) {
        return GroupColumn.number(rank);
    }
}
