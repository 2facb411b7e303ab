package org.specstar.ejb.caller;

import java.time.Clock;
import org.specstar.access.Caller;
import org.specstar.access.CallerResolver;
import org.specstar.access.CallerResolver.Identity;
import org.specstar.access.CallerResolver.RequestFacts;
import org.specstar.time.Moment;

/** Makes the caller of a request: who it is, and the one moment all its writes are recorded at. */
public final class Callers {
    private final CallerResolver resolver;
    private final Clock clock;

    public Callers(CallerResolver resolver, Clock clock) {
        this.resolver = resolver;
        this.clock = clock;
    }

    public Caller of(RequestFacts request) {
        Moment now = Moment.now(clock);
        return resolver.resolve(request)
                .map(identity -> named(identity, now))
                .orElseGet(() -> Caller.of(Caller.ANONYMOUS, now));
    }

    private static Caller named(Identity identity, Moment now) {
        return new Caller(identity.user(), identity.roles(), now);
    }
}
