package org.specstar.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.specstar.access.CallerResolver.RequestFacts;
import org.specstar.id.ModelName;
import org.specstar.precondition.TagList;

/** The request around a resource method: who sent it, and with which parameters. Used as a {@code @BeanParam}. */
@SuppressWarnings("NullAway.Init") // JAX-RS fills the fields before anybody sees the object.
public class Requester {
    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    public RequestFacts facts() {
        return new RequestFactsOf(headers, security);
    }

    public Parameters parameters() {
        return new Parameters(uri.getQueryParameters());
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** Whether the answer is to come without its body. */
    public boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    /** A header's value, several lines of it joined by commas; empty where it is absent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }

    /** The entity tags that a header lists; empty where it is absent. */
    public Optional<TagList> tagList(String name) {
        return header(name).map(TagList::parse);
    }

    /** The query as it was sent; empty text for none. */
    public String rawQuery() {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : query;
    }

    /** The path as it was sent, and as it reached the server. */
    public String rawPath() {
        return uri.getRequestUri().getRawPath();
    }

    /** Method and path, the same whichever of its names the model was called by. */
    public String route(ModelName model) {
        List<String> rest =
                uri.getPathSegments().stream().skip(1).map(PathSegment::getPath).toList();
        return request.getMethod() + " " + model.text() + "/" + String.join("/", rest);
    }
}
