package org.specstar.rest.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.specstar.rest.Ids;

/** Answers the paths below a resource that are no actions; else they would be said to allow a POST. */
@Path("{model}")
@ApplicationScoped
public class NoActionsResource {
    private static final String BELOW = Ids.ID + "/{action}";
    private static final String FURTHER_BELOW = Ids.ID + "/{action}/{parameter}";

    @GET
    @Path(BELOW)
    public Response read() {
        throw new NotFoundException();
    }

    @PUT
    @Path(BELOW)
    public Response replace() {
        throw new NotFoundException();
    }

    @PATCH
    @Path(BELOW)
    public Response patch() {
        throw new NotFoundException();
    }

    @DELETE
    @Path(BELOW)
    public Response delete() {
        throw new NotFoundException();
    }

    @GET
    @Path(FURTHER_BELOW)
    public Response readBelow() {
        throw new NotFoundException();
    }

    @PUT
    @Path(FURTHER_BELOW)
    public Response replaceBelow() {
        throw new NotFoundException();
    }

    @PATCH
    @Path(FURTHER_BELOW)
    public Response patchBelow() {
        throw new NotFoundException();
    }

    @DELETE
    @Path(FURTHER_BELOW)
    public Response deleteBelow() {
        throw new NotFoundException();
    }
}
