package org.specstar.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.RequestException;

/**
 * Refuses paths that servers read in different ways: encoded slashes and backslashes, dot segments, path parameters. No
 * id contains any of them, so such a path names nothing. Nor may a write end in a slash.
 */
@Provider
@PreMatching
public class RawPathFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (isAmbiguous(path) || writesToNothing(request.getMethod(), path)) {
            throw new RequestException(ErrorCode.RESOURCE_NOT_FOUND, "Not Found");
        }
    }

    /** A resource with an empty id has the path of all resources; a write there was hardly meant for them. */
    static boolean writesToNothing(String method, String path) {
        return path.length() > 1 && path.endsWith("/") && !READING.contains(method);
    }

    static boolean isAmbiguous(String path) {
        if (path.indexOf('%') < 0 && path.indexOf(';') < 0 && !path.contains("/.")) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")
                || lower.contains("%3b")
                || lower.indexOf(';') >= 0
                || hasDotSegment(lower.replace("%2e", "."));
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/../") || path.contains("/./") || path.endsWith("/..") || path.endsWith("/.");
    }
}
