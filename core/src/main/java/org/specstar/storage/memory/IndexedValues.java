package org.specstar.storage.memory;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.Texts;
import org.specstar.resource.IndexedData;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values a row can be compared by: numbers as the decimals they are written as, texts and truth values. */
record IndexedValues(Map<String, Object> values) {
    static IndexedValues of(@Nullable IndexedData data) {
        return data == null || data.equals(IndexedData.EMPTY)
                ? new IndexedValues(Map.of())
                : new IndexedValues(
                        JsonInput.read(data.json().getBytes(StandardCharsets.UTF_8), IndexedValues::members));
    }

    private static Map<String, Object> members(JsonParser in) {
        Map<String, Object> members = new HashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken token = in.nextToken();
            comparable(in, token).ifPresent(value -> members.put(in.currentName(), value));
            in.skipChildren();
        }
        return members;
    }

    private static Optional<Object> comparable(JsonParser in, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Optional.of(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(in.getDecimalValue());
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    boolean match(Condition.Compares condition) {
        Object found = values.get(condition.field());
        Object wanted = condition.value();
        if (found instanceof BigDecimal number && wanted instanceof BigDecimal other) {
            return isSo(number.compareTo(other), condition.comparison());
        }
        if (found instanceof String text && wanted instanceof String other) {
            return isSo(Texts.compare(text, other), condition.comparison());
        }
        return condition.comparison() == Comparison.EQ && wanted instanceof Boolean && wanted.equals(found);
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
