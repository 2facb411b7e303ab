package org.specstar.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.access.CallerResolver.RequestFacts;
import org.specstar.id.ModelName;
import org.specstar.precondition.TagList;

/**
 * The request that a thread serves: who sent it, and with which parameters. One bean for all requests, because making one for
 * each, with what JAX-RS injects into it, takes longer than reading a resource.
 */
@ApplicationScoped
public class Requester {
    private final ThreadLocal<@Nullable ContainerRequestContext> served = new ThreadLocal<>();

    /** This thread serves a request from now on. */
    public void begin(ContainerRequestContext request) {
        served.set(request);
    }

    /** The thread serves it no longer. */
    public void end() {
        served.remove();
    }

    private ContainerRequestContext request() {
        ContainerRequestContext request = served.get();
        if (request == null) {
            throw new IllegalStateException("The thread serves no request");
        }
        return request;
    }

    public RequestFacts facts() {
        return new RequestFactsOf(request());
    }

    public Parameters parameters() {
        return new Parameters(request().getUriInfo().getQueryParameters());
    }

    /** What the body is, as its sender says. */
    public @Nullable MediaType mediaType() {
        return request().getMediaType();
    }

    /** Whether the answer is to come without its body. */
    public boolean isHead() {
        return request().getMethod().equals("HEAD");
    }

    /** A header's value, several lines of it joined by commas; empty where it is absent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request().getHeaderString(name));
    }

    /** The entity tags that a header lists; empty where it is absent. */
    public Optional<TagList> tagList(String name) {
        return header(name).map(TagList::parse);
    }

    /** The query as it was sent; empty text for none. */
    public String rawQuery() {
        String query = request().getUriInfo().getRequestUri().getRawQuery();
        return query == null ? "" : query;
    }

    /** The path as it was sent, and as it reached the server. */
    public String rawPath() {
        return request().getUriInfo().getRequestUri().getRawPath();
    }

    /** Method and path, the same whichever of its names the model was called by. */
    public String route(ModelName model) {
        List<String> rest = request().getUriInfo().getPathSegments().stream()
                .skip(1)
                .map(PathSegment::getPath)
                .toList();
        return request().getMethod() + " " + model.text() + "/" + String.join("/", rest);
    }
}
