package org.specstar.ejb.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Aggregate;
import org.specstar.search.Operand;
import org.specstar.search.Value;

/**
 * A value of a group, as two columns.
 *
 * @param rank what groups are put in order by
 * @param value what is read beside it
 * @param reading makes a value of both
 */
record GroupColumn(Sql rank, Sql value, BiFunction<@Nullable Object, @Nullable Object, Value> reading) {
    private static final Sql NOTHING = Sql.of("NULL");
    static final GroupColumn COUNT = counted(Sql.of("count(*)"));

    /** Of {@link Aggregate.Function#AVG}. */
    private static final MathContext DIGITS = new MathContext(16);

    Value read(@Nullable Object first, @Nullable Object second) {
        return reading.apply(first, second);
    }

    static GroupColumn key(Searched searched) {
        return new GroupColumn(searched.rank(), searched.sample(), (rank, sample) -> searched.read(rank, sample));
    }

    static GroupColumn figure(Aggregate aggregate, Searches searches) {
        Operand operand = aggregate.operand();
        if (operand == null) {
            return COUNT;
        }
        Searched searched = searches.searched(operand);
        return switch (aggregate.function()) {
            case COUNT -> counted(Sql.of("count({})", searched.rank()));
            case MIN -> extreme(searched, true);
            case MAX -> extreme(searched, false);
            case SUM -> sum(searched, searches.dialect());
            case AVG ->
                new GroupColumn(
                        searches.dialect().sum(searched.number()),
                        Sql.of("count({})", searched.number()),
                        GroupColumn::mean);
        };
    }

    private static GroupColumn counted(Sql count) {
        return new GroupColumn(count, NOTHING, (number, nothing) -> number(number));
    }

    private static GroupColumn extreme(Searched searched, boolean least) {
        return new GroupColumn(
                Sql.of((least ? "min" : "max") + "({})", searched.rank()),
                searched.extreme(least),
                (rank, value) -> rank == null ? Value.NULL : searched.read(rank, value));
    }

    private static GroupColumn sum(Searched searched, SearchDialect dialect) {
        Sql sum = dialect.sum(searched.number());
        return new GroupColumn(dialect.rank(sum), sum, (rank, value) -> number(value));
    }

    static Value number(@Nullable Object number) {
        return number == null ? Value.NULL : new Value.Number(number.toString());
    }

    private static Value mean(@Nullable Object sum, @Nullable Object count) {
        return sum == null || count == null
                ? Value.NULL
                : Value.of(new BigDecimal(sum.toString()).divide(new BigDecimal(count.toString()), DIGITS));
    }
}
