package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import org.specstar.schema.ModelRegistrar;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;

@ApplicationScoped
public class Kitchen implements ModelRegistrar {
    @Override
    public void register(Models models) {
        models.add(Schema.of(Recipe.class));
        models.add(Schema.of(Chef.class)).storage("shelf");
        models.add(Schema.of(Review.class)).check(Review::isFair, "One star needs a text.");
    }
}
