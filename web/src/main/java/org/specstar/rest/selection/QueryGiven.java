package org.specstar.rest.selection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.JsonValues;
import org.specstar.payload.MalformedJsonException;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.ParameterException;
import org.specstar.time.Moment;

/**
 * What the query of a request says.
 *
 * @param rawPath as it was sent
 * @param rawQuery as it was sent
 */
public record QueryGiven(Parameters parameters, String rawPath, String rawQuery) implements Given {
    /** Servers keep all headers of an answer within 8 KB. */
    private static final int LONGEST_REFERENCE = 4_000;

    public static QueryGiven of(Requester requester) {
        return new QueryGiven(requester.parameters(), requester.rawPath(), requester.rawQuery());
    }

    @Override
    public Set<String> names() {
        return parameters.names().stream().map(QueryGiven::plainName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plainName(String name) {
        String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        return Names.LISTS.contains(plain) ? plain : name;
    }

    @Override
    public boolean isStrict() {
        return false;
    }

    @Override
    public boolean has(String name) {
        return parameters.texts(name).stream().anyMatch(text -> !text.isEmpty());
    }

    @Override
    public Optional<String> text(String name) {
        return parameters.text(name).filter(text -> !text.isEmpty());
    }

    @Override
    public List<String> texts(String name) {
        return parameters.texts(name);
    }

    @Override
    public Optional<Boolean> truth(String name) {
        return parameters.text(name).map(text -> parameters.flag(name));
    }

    @Override
    public OptionalInt number(String name) {
        return parameters.text(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(parameters.number(name, 0));
    }

    @Override
    public Optional<Moment> moment(String name) {
        return text(name).flatMap(text -> parameters.moment(name));
    }

    @Override
    public Optional<Object> plain(String name) {
        return text(name).map(json -> parsed(name, json));
    }

    private static Object parsed(String name, String json) {
        try {
            return Optional.ofNullable(JsonValues.read(json.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow(
                            () -> new ParameterException(ErrorCode.BAD_REQUEST, name, problem(name) + "it is null."));
        } catch (MalformedJsonException | InvalidPayloadException e) {
            throw new ParameterException(ErrorCode.BAD_REQUEST, name, problem(name) + e.getMessage(), e);
        }
    }

    private static String problem(String name) {
        return "Invalid " + name + " format: ";
    }

    @Override
    public boolean isNull(String name) {
        return false;
    }

    @Override
    public Optional<String> next(String cursor) {
        String others = Arrays.stream(rawQuery.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("cursor=") && !part.startsWith("offset="))
                .collect(Collectors.joining("&"));
        String reference = Stream.of(others, "cursor=" + cursor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", rawPath + "?", ""));
        return Optional.of(reference).filter(text -> text.length() <= LONGEST_REFERENCE);
    }
}
