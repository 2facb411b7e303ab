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
    }
}
