package org.specstar.access;

import java.util.Optional;
import java.util.Set;

/**
 * Says who makes a request. An application replaces the built-in one by offering its own as a CDI bean. Called once per
 * request by many threads; must not block.
 */
public interface CallerResolver {
    /** The caller's name and roles, or empty when the request names nobody. */
    Optional<Identity> resolve(RequestFacts request);

    /** A name with its roles. */
    record Identity(String user, Set<String> roles) {
        public Identity {
            roles = Set.copyOf(roles);
        }
    }

    /** What a resolver may look at, without knowing the web framework. */
    interface RequestFacts {
        /** First value of a header, empty when absent. */
        Optional<String> header(String name);

        /** Name of the user whom the server authenticated, empty when it authenticated none. */
        Optional<String> authenticatedUser();

        boolean hasRole(String role);
    }
}
