package org.specstar.benchmarks.served;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The least that this server can do to answer through JAX-RS: always the same bytes, which it was given once. */
@Path("_static")
@ApplicationScoped
public class StaticResource {
    private volatile byte[] answer = {};

    /** Has these bytes answered from now on. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void answer(byte[] body) {
        answer = body.clone();
    }

    /** The bytes. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] answer() {
        return answer;
    }
}
