package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import org.specstar.engine.ForwardingResources;
import org.specstar.engine.Resources;
import org.specstar.engine.ResourcesDecorator;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.write.Content;
import org.specstar.write.Written;

/** Refuses what no kitchen can cook, whoever updates through injected resources. */
@ApplicationScoped
public class EnoughForAll implements ResourcesDecorator<Recipe> {
    @Override
    public Class<Recipe> payload() {
        return Recipe.class;
    }

    @Override
    public Resources<Recipe> decorate(Resources<Recipe> plain) {
        return new ForwardingResources<>() {
            @Override
            protected Resources<Recipe> delegate() {
                return plain;
            }

            @Override
            public Written update(ResourceId id, Content<Recipe> content, Precondition required) {
                Written written = plain.update(id, content, required);
                Recipe after = plain.get(id).data();
                if (after.servings() < 0) {
                    throw new NotEnoughException(after);
                }
                return written;
            }
        };
    }
}
