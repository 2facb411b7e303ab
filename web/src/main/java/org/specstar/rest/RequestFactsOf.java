package org.specstar.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.specstar.access.CallerResolver.RequestFacts;

/** A JAX-RS request as a resolver of callers sees it. */
record RequestFactsOf(ContainerRequestContext request) implements RequestFacts {
    @Override
    public Optional<String> header(String name) {
        List<String> lines = request.getHeaders().get(name);
        return lines == null || lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0));
    }

    @Override
    public Optional<String> authenticatedUser() {
        return Optional.ofNullable(request.getSecurityContext().getUserPrincipal())
                .map(Principal::getName);
    }

    @Override
    public boolean hasRole(String role) {
        return request.getSecurityContext().isUserInRole(role);
    }
}
