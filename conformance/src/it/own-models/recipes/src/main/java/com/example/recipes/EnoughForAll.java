package com.example.recipes;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.specstar.engine.Resources;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.write.Content;
import org.specstar.write.Written;

/** Refuses what no kitchen can cook, whoever writes through an injected {@link Resources}. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class EnoughForAll implements Resources<Recipe> {
    @Inject
    @Delegate
    @Any
    private Resources<Recipe> recipes;

    @Override
    public Written update(ResourceId id, Content<Recipe> content, Precondition required) {
        Written written = recipes.update(id, content, required);
        Recipe after = recipes.get(id).data();
        if (after.servings() < 0) {
            throw new NotEnoughException(after);
        }
        return written;
    }
}
