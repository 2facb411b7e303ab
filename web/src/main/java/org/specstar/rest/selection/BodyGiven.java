package org.specstar.rest.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.JsonValues;
import org.specstar.payload.MalformedJsonException;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.problem.RequestException;
import org.specstar.time.Moment;

/** What the body of a request says: a JSON object. No body says nothing. */
public record BodyGiven(Map<?, ?> members) implements Given {
    private static final long HIGHEST = 999_999_999;

    /**
     * @throws RequestException if the body is no object
     */
    public static BodyGiven of(byte[] json) {
        if (json.length == 0) {
            return new BodyGiven(Map.of());
        }
        if (parsed(json) instanceof Map<?, ?> members) {
            return new BodyGiven(members);
        }
        throw new RequestException(
                ErrorCode.VALIDATION_ERROR, "The body is a JSON object, such as {\"qb\":\"QB['points'] > 3\"}.");
    }

    private static @Nullable Object parsed(byte[] json) {
        try {
            return JsonValues.read(json);
        } catch (MalformedJsonException | InvalidPayloadException e) {
            if (e.code() == ErrorCode.LIMIT_EXCEEDED) {
                throw e;
            }
            throw new RequestException(ErrorCode.BAD_REQUEST, "Invalid body: " + e.getMessage(), e);
        }
    }

    @Override
    public Set<String> names() {
        return members.keySet().stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public boolean has(String name) {
        @Nullable Object value = members.get(name);
        return value != null && !value.equals("");
    }

    @Override
    public Optional<String> text(String name) {
        return of(name, String.class, "a text").filter(text -> !text.isEmpty());
    }

    @Override
    public List<String> texts(String name) {
        @Nullable Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
            return items.stream().map(String.class::cast).toList();
        }
        throw invalid(name, "a list of texts");
    }

    @Override
    public Optional<Boolean> truth(String name) {
        return of(name, Boolean.class, "true or false");
    }

    @Override
    public OptionalInt number(String name) {
        Optional<Long> number = of(name, Long.class, "a whole number of up to nine digits");
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.get() > HIGHEST || number.get() < -HIGHEST) {
            throw invalid(name, "a whole number of up to nine digits");
        }
        return OptionalInt.of(Math.toIntExact(number.get()));
    }

    @Override
    public Optional<Moment> moment(String name) {
        return text(name)
                .map(text -> Moment.parse(text)
                        .orElseThrow(() -> new ParameterException(
                                ErrorCode.BAD_REQUEST, name, "Invalid isoformat string: '" + text + "'")));
    }

    @Override
    public Optional<Object> plain(String name) {
        return Optional.ofNullable(members.get(name));
    }

    @Override
    public boolean isNull(String name) {
        return members.containsKey(name) && members.get(name) == null;
    }

    @Override
    public Optional<String> next(String cursor) {
        return Optional.empty();
    }

    private <V> Optional<V> of(String name, Class<V> type, String shape) {
        @Nullable Object value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw invalid(name, shape);
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static ParameterException invalid(String name, String shape) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, name, "'" + name + "' is " + shape + ".");
    }
}
