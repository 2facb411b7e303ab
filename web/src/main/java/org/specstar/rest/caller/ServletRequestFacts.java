package org.specstar.rest.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.specstar.access.CallerResolver.RequestFacts;

/** A servlet request as a resolver of callers sees it. */
record ServletRequestFacts(HttpServletRequest request) implements RequestFacts {
    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public Optional<String> authenticatedUser() {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    @Override
    public boolean hasRole(String role) {
        return request.isUserInRole(role);
    }
}
