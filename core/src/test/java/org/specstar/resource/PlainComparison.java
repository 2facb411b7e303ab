package org.specstar.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;

/** What a comparison means, said as plainly as can be. */
public final class PlainComparison {
    private PlainComparison() {}

    /** Whether the row's indexed values fulfil the condition. */
    public static boolean matches(ResourceMeta row, Condition.Compares condition) {
        IndexedData data = row.indexedData();
        return data != null
                && JsonValues.read(data.json().getBytes(UTF_8)) instanceof Map<?, ?> values
                && matches(values.get(condition.field()), condition);
    }

    private static boolean matches(@Nullable Object found, Condition.Compares condition) {
        Object wanted = condition.value();
        if (found instanceof Number number && wanted instanceof BigDecimal other) {
            // As it is written: a float is the decimal that its text says.
            BigDecimal decimal = new BigDecimal(new JsonText().value(number).toString());
            return isSo(decimal.compareTo(other), condition.comparison());
        }
        if (found instanceof String text && wanted instanceof String other) {
            return isSo(
                    Arrays.compare(
                            text.codePoints().toArray(), other.codePoints().toArray()),
                    condition.comparison());
        }
        return found instanceof Boolean && found.equals(wanted) && condition.comparison() == Comparison.EQ;
    }

    private static boolean isSo(int sign, Comparison comparison) {
        return switch (comparison) {
            case EQ -> sign == 0;
            case GT -> sign > 0;
            case GTE -> sign >= 0;
            case LT -> sign < 0;
            case LTE -> sign <= 0;
        };
    }
}
