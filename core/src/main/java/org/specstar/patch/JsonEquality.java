package org.specstar.patch;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When two values are equal for the operation {@code test} (RFC 6902, section 4.6): numbers by their value. */
final class JsonEquality {
    private JsonEquality() {}

    static boolean areEqual(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> object && other instanceof Map<?, ?> another) {
            return object.size() == another.size()
                    && object.entrySet().stream()
                            .allMatch(member -> another.containsKey(member.getKey())
                                    && areEqual(member.getValue(), another.get(member.getKey())));
        }
        if (one instanceof List<?> list && other instanceof List<?> another) {
            return list.size() == another.size() && areItemsEqual(list, another);
        }
        if (one instanceof Number number && other instanceof Number another) {
            return decimal(number).compareTo(decimal(another)) == 0;
        }
        return Objects.equals(one, other);
    }

    private static boolean areItemsEqual(List<?> list, List<?> other) {
        Iterator<?> items = other.iterator();
        return list.stream().allMatch(item -> areEqual(item, items.next()));
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }
}
