package com.example.recipes;

import jakarta.validation.constraints.Size;
import org.specstar.schema.Default;
import org.specstar.schema.DisplayName;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;
import org.specstar.schema.Unique;

@Model
public record Chef(
        @DisplayName @Unique @Size(min = 2, max = 40) String name,
        @Indexed @Default("0") long reviews) {

    Chef withOneMoreReview() {
        return new Chef(name, reviews + 1);
    }
}
