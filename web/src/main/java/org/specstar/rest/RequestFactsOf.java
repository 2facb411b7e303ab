package org.specstar.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.specstar.access.CallerResolver.RequestFacts;

/** A JAX-RS request as a resolver of callers sees it. */
record RequestFactsOf(HttpHeaders headers, SecurityContext security) implements RequestFacts {
    @Override
    public Optional<String> header(String name) {
        List<String> lines = headers.getRequestHeader(name);
        return lines == null || lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0));
    }

    @Override
    public Optional<String> authenticatedUser() {
        return Optional.ofNullable(security.getUserPrincipal()).map(Principal::getName);
    }

    @Override
    public boolean hasRole(String role) {
        return security.isUserInRole(role);
    }
}
