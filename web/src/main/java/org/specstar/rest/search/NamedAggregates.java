package org.specstar.rest.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.query.Queries;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.selection.Given;
import org.specstar.search.Aggregate;
import org.specstar.search.Aggregate.Function;
import org.specstar.search.Operand;

/** Reads which figures are wanted: {@code sum:points} in a query, objects in a body. */
final class NamedAggregates {
    static final String IN_QUERY = "aggregate";
    static final String IN_BODY = "aggregates";

    /** What groups are ordered by besides figures. */
    static final String KEY = "key";

    private static final String WORDS = "count, sum, min, max, avg";
    private static final Set<String> MEMBERS = Set.of("name", "function", "field");
    private static final int MOST = 20;

    private NamedAggregates() {}

    /** Those that are asked for; a count where none is. */
    static List<Aggregate> read(Given given) {
        List<Aggregate> aggregates = new ArrayList<>();
        if (given.isStrict()) {
            given.plain(IN_BODY).ifPresent(plain -> items(plain).forEach(item -> aggregates.add(ofObject(item))));
        } else {
            given.texts(IN_QUERY).forEach(text -> aggregates.add(ofText(text)));
        }
        requireNames(aggregates);
        return aggregates.isEmpty() ? List.of(new Aggregate("count", Function.COUNT, null)) : aggregates;
    }

    private static void requireNames(List<Aggregate> aggregates) {
        if (aggregates.size() > MOST) {
            throw invalid("there are more than " + MOST + " of them");
        }
        Set<String> names = new HashSet<>(Set.of(KEY));
        aggregates.forEach(aggregate -> {
            if (!names.add(aggregate.name())) {
                throw invalid("there is more than one '" + aggregate.name() + "'; give each a name of its own");
            }
        });
    }

    private static Aggregate ofText(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? aggregate(text, text, null)
                : aggregate(text, text.substring(0, colon), text.substring(colon + 1));
    }

    private static List<?> items(Object plain) {
        if (plain instanceof List<?> items) {
            return items;
        }
        throw invalid("a list is needed, such as [{\"name\":\"all\",\"function\":\"sum\",\"field\":\"points\"}]");
    }

    private static Aggregate ofObject(@Nullable Object item) {
        if (!(item instanceof Map<?, ?> members)) {
            throw invalid("an object is needed, such as {\"function\":\"sum\",\"field\":\"points\"}");
        }
        members.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid("'" + name + "' is no member; there are name, function, field");
                });
        String function = text(members, "function").orElseThrow(() -> invalid("'function' is missing: " + WORDS));
        Optional<String> field = text(members, "field");
        String name = text(members, "name")
                .orElse(function + field.map(path -> ":" + path).orElse(""));
        return aggregate(name, function, field.orElse(null));
    }

    private static Optional<String> text(Map<?, ?> members, String name) {
        @Nullable Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isEmpty()) {
            return Optional.of(text);
        }
        throw invalid("'" + name + "' is a text");
    }

    private static Aggregate aggregate(String name, String word, @Nullable String field) {
        Function function = Arrays.stream(Function.values())
                .filter(one -> one.text().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("'" + word + "' is none of " + WORDS));
        if (field == null ? function != Function.COUNT : field.isEmpty()) {
            throw invalid("'" + word + "' needs a field, such as " + word + ":points");
        }
        @Nullable Operand operand = field == null ? null : Queries.field(field).operand();
        return new Aggregate(name, function, operand);
    }

    private static ParameterException invalid(String problem) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, IN_QUERY, "Invalid aggregate: " + problem + ".");
    }
}
