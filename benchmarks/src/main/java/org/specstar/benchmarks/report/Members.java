package org.specstar.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of an object of JSON that has been read. */
record Members(Map<?, ?> values) {
    /** @throws IllegalArgumentException unless the value is an object */
    static Members of(@Nullable Object value) {
        if (value instanceof Map<?, ?> values) {
            return new Members(values);
        }
        throw new IllegalArgumentException("Not the results of a benchmark: there is " + value + " for an object");
    }

    String text(String name) {
        return the(name, String.class);
    }

    long whole(String name) {
        return the(name, Long.class);
    }

    /** NaN for null, as it is written. */
    double number(String name) {
        return Optional.ofNullable(values.get(name)).isEmpty()
                ? Double.NaN
                : the(name, Number.class).doubleValue();
    }

    List<Double> numbers(String name) {
        return list(name).stream()
                .map(Number.class::cast)
                .map(Number::doubleValue)
                .toList();
    }

    List<?> list(String name) {
        return the(name, List.class);
    }

    Members members(String name) {
        return of(values.get(name));
    }

    private <V> V the(String name, Class<V> type) {
        return Optional.ofNullable(values.get(name))
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not the results of a benchmark: " + name + " is " + values.get(name)));
    }
}
