package org.specstar.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.time.Moment;

/** Query parameters, read with clear errors. */
public final class Parameters {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final MultivaluedMap<String, String> values;

    public Parameters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** The one value of a parameter. Given more than once it is refused: whichever is taken, the other was meant as well. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(single(name));
    }

    private @Nullable String single(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw invalid(name, "give it once, not " + all.size() + " times");
        }
        return values.getFirst(name);
    }

    /** All values of a parameter, those under {@code name[]} included, as some HTTP clients write lists. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
        all.addAll(values.getOrDefault(name + "[]", List.of()));
        return all;
    }

    /** {@code true} or {@code false}, also {@code 1} and {@code 0}; absent is false. */
    public boolean flag(String name) {
        @Nullable String value = single(name);
        if (value == null || value.equalsIgnoreCase("false") || value.equals("0")) {
            return false;
        }
        if (value.equalsIgnoreCase("true") || value.equals("1")) {
            return true;
        }
        throw invalid(name, "'" + value + "' is neither true nor false");
    }

    /** A whole number of up to nine digits; a narrower range is the caller's to check. */
    public int number(String name, int absent) {
        @Nullable String value = single(name);
        if (value == null) {
            return absent;
        }
        if (!NUMBER.matcher(value.strip()).matches()) {
            throw invalid(name, "'" + value + "' is not a whole number of up to nine digits");
        }
        return Integer.parseInt(value.strip());
    }

    /** An ISO 8601 time, UTC where it names no zone. */
    public Optional<Moment> moment(String name) {
        return text(name)
                .map(value -> Moment.parse(value)
                        .orElseThrow(() -> new ParameterException(
                                ErrorCode.BAD_REQUEST, name, "Invalid isoformat string: '" + value + "'")));
    }

    /** The names of all that were given, in their order. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The first of the names that was given. */
    public Optional<String> firstPresent(List<String> names) {
        return names.stream().filter(values::containsKey).findFirst();
    }

    private static ParameterException invalid(String name, String problem) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, name, "Parameter '" + name + "': " + problem + ".");
    }
}
