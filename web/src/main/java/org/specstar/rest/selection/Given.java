package org.specstar.rest.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.specstar.time.Moment;

/**
 * What a request says by name, in its query or in its body. What has another shape than is asked for is refused, naming
 * it; what is an empty text, or null, is not given.
 */
public interface Given {
    /** The names of all that was sent, also of what is empty. */
    Set<String> names();

    /** Whether a name that is not known is refused whatever the deployment's setting says. */
    boolean isStrict();

    /** Whether something was sent under this name that is neither null nor an empty text. */
    boolean has(String name);

    Optional<String> text(String name);

    /** All texts of a list; none where it is absent. */
    List<String> texts(String name);

    Optional<Boolean> truth(String name);

    /** A whole number of up to nine digits. */
    OptionalInt number(String name);

    /** An ISO 8601 time, UTC where it names no zone. */
    Optional<Moment> moment(String name);

    /** A JSON value as plain values; empty for null too. */
    Optional<Object> plain(String name);

    /** Whether null was sent, where that says something. */
    boolean isNull(String name);

    /** A reference to the same with another cursor; empty where a reference cannot say it. */
    Optional<String> next(String cursor);
}
