package org.specstar.rest.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.specstar.rest.Requester;

/** The description of the interface, for generators and browsers. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiResource {
    @Inject
    private Requester requester;

    @Inject
    private Description description;

    @GET
    public Response document() {
        return description.document().answer(requester);
    }
}
