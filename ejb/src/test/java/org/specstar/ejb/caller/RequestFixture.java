package org.specstar.ejb.caller;

import java.util.Map;
import java.util.Optional;
import org.specstar.access.CallerResolver.RequestFacts;

/**
 * A request.
 *
 * @param authenticated name of the authenticated user, empty text for none
 */
record RequestFixture(Map<String, String> headers, String authenticated) implements RequestFacts {
    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public Optional<String> authenticatedUser() {
        return Optional.of(authenticated).filter(user -> !user.isEmpty());
    }

    @Override
    public boolean hasRole(String role) {
        return false;
    }
}
