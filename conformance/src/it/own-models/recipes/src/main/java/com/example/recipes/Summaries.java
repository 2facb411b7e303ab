package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.specstar.engine.ModelNotFoundException;
import org.specstar.engine.Resources;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;

/** One route more for every model, beside those of the platform. */
@Path("{model}")
@ApplicationScoped
public class Summaries {
    @Inject
    private Resources<Recipe> recipes;

    @Inject
    private Resources<Chef> chefs;

    @Inject
    private Resources<Review> reviews;

    @GET
    @Path("{id}/summary")
    @Produces(MediaType.TEXT_PLAIN)
    public String summary(@PathParam("model") String model, @PathParam("id") String id) {
        ResourceMeta meta = resources(model).meta(new ResourceId(id), Visibility.LIVE);
        return meta.current().text() + " by " + meta.updated().user();
    }

    private Resources<?> resources(String model) {
        return switch (model) {
            case "recipe", "recipes" -> recipes;
            case "chef", "chefs" -> chefs;
            case "review", "reviews" -> reviews;
            default -> throw new ModelNotFoundException(model);
        };
    }
}
