package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.specstar.engine.Resources;
import org.specstar.id.ResourceId;
import org.specstar.write.Written;

/** Changes the servings of two recipes in one transaction: both, or none. */
@Path("servings")
@ApplicationScoped
public class Servings {
    @Inject
    private Resources<Recipe> recipes;

    @POST
    @Path("{from}/{to}")
    @Transactional
    public String move(
            @PathParam("from") String from, @PathParam("to") String to, @QueryParam("count") long count) {
        recipes.update(new ResourceId(from), recipe -> recipe.withServings(recipe.servings() - count));
        Written after = recipes.update(new ResourceId(to), recipe -> recipe.withServings(recipe.servings() + count));
        return after.revisionId().text() + " by " + after.head().updated().user();
    }
}
