package org.specstar.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.specstar.access.CallerResolver.RequestFacts;

/** The request around a resource method: who sent it, and with which parameters. Used as a {@code @BeanParam}. */
@SuppressWarnings("NullAway.Init") // JAX-RS fills the fields before anybody sees the object.
public class Requester {
    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    public RequestFacts facts() {
        return new RequestFactsOf(headers, security);
    }

    public Parameters parameters() {
        return new Parameters(uri.getQueryParameters());
    }

    public HttpHeaders headers() {
        return headers;
    }
}
