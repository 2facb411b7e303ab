package org.specstar.access;

import java.util.Set;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/**
 * The one on whose behalf an operation runs.
 *
 * @param user name recorded as {@code created_by} or {@code updated_by}; {@link #ANONYMOUS} when nobody is known
 * @param now the time the operation is recorded at; one moment for all it writes
 */
public record Caller(String user, Set<String> roles, Moment now) {
    public static final String ANONYMOUS = "anonymous";

    public Caller {
        roles = Set.copyOf(roles);
        if (user.isEmpty()) {
            throw new IllegalArgumentException("A caller has a name; use Caller.ANONYMOUS for nobody");
        }
    }

    public static Caller of(String user, Moment now) {
        return new Caller(user, Set.of(), now);
    }

    public Stamp stamp() {
        return new Stamp(now, user);
    }
}
