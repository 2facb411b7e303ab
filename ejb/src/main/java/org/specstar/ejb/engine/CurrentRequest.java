package org.specstar.ejb.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.CallerContext;
import org.specstar.access.CallerResolver.RequestFacts;
import org.specstar.ejb.platform.Platform;

/**
 * Remembers the request that a thread serves, so that beans need not be told who calls. Where there is no request, in a
 * timer or a message's consumer, nobody is known.
 */
@ApplicationScoped
public class CurrentRequest implements CallerContext {
    private final ThreadLocal<@Nullable RequestFacts> facts = new ThreadLocal<>();

    @Inject
    private Platform platform;

    /** This thread serves a request from now on. */
    public void begin(RequestFacts request) {
        facts.set(request);
    }

    /** The thread serves it no longer. */
    public void end() {
        facts.remove();
    }

    @Override
    public Caller current() {
        RequestFacts request = facts.get();
        return platform.caller(request != null ? request : NoRequest.NO_REQUEST);
    }

    /** What a resolver is shown where there is no request. */
    private enum NoRequest implements RequestFacts {
        NO_REQUEST;

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> authenticatedUser() {
            return Optional.empty();
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }
    }
}
