package com.example.recipes;

import org.jspecify.annotations.Nullable;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

@Model
public record Recipe(@Indexed String name, @Indexed @Default("1") long servings, @Nullable String text) {

    Recipe withServings(long newServings) {
        return new Recipe(name, newServings, text);
    }
}
