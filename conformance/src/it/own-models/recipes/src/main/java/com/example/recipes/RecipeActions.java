package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import org.specstar.action.CreateAction;
import org.specstar.action.UpdateAction;
import org.specstar.schema.Default;

@ApplicationScoped
public class RecipeActions {
    @CreateAction(path = "for-two", label = "Recipe for two")
    public Recipe forTwo(Idea idea) {
        return new Recipe(idea.name(), 2, idea.text());
    }

    @UpdateAction(path = "scale")
    public Recipe scale(Recipe recipe, @Default("2") long factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("Nothing can be cooked " + factor + " times.");
        }
        return recipe.withServings(recipe.servings() * factor);
    }
}
