package org.specstar.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Notes which request a thread serves. */
@Provider
@PreMatching
@ApplicationScoped
public class RequesterFilter implements ContainerRequestFilter {
    @Inject
    private Requester requester;

    @Override
    public void filter(ContainerRequestContext request) {
        requester.begin(request);
    }
}
