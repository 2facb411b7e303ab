package com.example.recipes;

import static org.specstar.constraint.OnDelete.CASCADE;
import static org.specstar.constraint.OnDelete.SET_NULL;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.Model;
import org.specstar.schema.Ref;

/** It goes with its recipe, and outlives the chef. */
@Model(validateRefs = true)
public record Review(
        @Ref(value = "recipe", onDelete = CASCADE) String recipe,
        @Ref(value = "chef", onDelete = SET_NULL) @Nullable String chef,
        @Min(1) @Max(5) long stars,
        @Nullable String text) {

    boolean isFair() {
        return stars > 1 || text != null;
    }
}
