package org.specstar.tracker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.Default;
import org.specstar.schema.DisplayName;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;
import org.specstar.schema.Unique;

/** Somebody who works on issues. */
@Model
public record User(
        @Unique @DisplayName String username,
        @Unique @Nullable String email,
        @Indexed @Default("0") long age,
        @Indexed @Default("true") boolean active,
        @Indexed @Default("0.0") double score,
        @Indexed @Nullable LocalDate born,
        @Nullable Address address) {

    /** Where a letter finds the user. */
    public record Address(@Indexed String city, @Default("") String zip) {}
}
