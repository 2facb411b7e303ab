package org.specstar.storage.memory;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Aggregate;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/** One figure of a group while its rows are gone through. */
abstract class Figure {
    static Figure of(Aggregate.Function function) {
        return switch (function) {
            case COUNT -> new Count();
            case SUM, AVG -> new Sum(function);
            case MIN -> new Extreme(-1);
            case MAX -> new Extreme(1);
        };
    }

    /** Counts a value in; none is of no use to any of them. */
    abstract void add(Found found);

    abstract Value value();

    /** What groups are ordered by. */
    String key() {
        return SearchKey.of(value());
    }

    private static final class Count extends Figure {
        private long count;

        @Override
        void add(Found found) {
            count++;
        }

        @Override
        Value value() {
            return Value.of(count);
        }
    }

    private static final class Sum extends Figure {
        private static final MathContext DIGITS = new MathContext(16);

        private final Aggregate.Function function;
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        Sum(Aggregate.Function function) {
            this.function = function;
        }

        @Override
        void add(Found found) {
            found.number().ifPresent(number -> {
                sum = sum.add(number);
                count++;
            });
        }

        @Override
        Value value() {
            if (count == 0) {
                return Value.NULL;
            }
            return Value.of(function == Aggregate.Function.SUM ? sum : sum.divide(BigDecimal.valueOf(count), DIGITS));
        }
    }

    private static final class Extreme extends Figure {
        private final int side;
        private @Nullable Found extreme;

        /** @param side of the greater one of two values; the lesser one for a negative number */
        Extreme(int side) {
            this.side = side;
        }

        @Override
        void add(Found found) {
            Found known = extreme;
            int beyond = known == null ? 1 : side * SearchKey.compare(found.key(), known.key());
            if (known == null || beyond > 0) {
                extreme = found;
            } else if (beyond == 0) {
                extreme = known.first(found);
            }
        }

        @Override
        Value value() {
            Found found = extreme;
            return found == null
                    ? Value.NULL
                    : found.number().<Value>map(Value::of).orElse(found.value());
        }

        @Override
        String key() {
            return extreme == null ? SearchKey.NONE : extreme.key();
        }
    }
}
