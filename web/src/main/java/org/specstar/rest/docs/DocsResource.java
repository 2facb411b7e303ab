package org.specstar.rest.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.specstar.ErrorCode;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.RequestException;

/** Swagger UI with this application's description. */
@Path("docs")
@ApplicationScoped
public class DocsResource {
    @Inject
    private Requester requester;

    private final DocsFiles files = new DocsFiles();

    @GET
    public Response page(@Context UriInfo uri) {
        boolean below = uri.getRequestUri().getRawPath().endsWith("/");
        return guarded(DocsPage.below(below ? "" : "docs/").answer(requester));
    }

    @GET
    @Path("{file}")
    public Response file(@PathParam("file") String file) {
        return files.find(file)
                .map(found -> guarded(found.answer(requester)))
                .orElseThrow(() ->
                        new RequestException(ErrorCode.RESOURCE_NOT_FOUND, "There is no file '" + file + "' here."));
    }

    private static Response guarded(Response answer) {
        return Response.fromResponse(answer)
                .header("Content-Security-Policy", DocsPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
