package org.specstar.tracker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** Somebody who works on issues. */
@Model
public record User(
        @Indexed String username,
        @Indexed @Nullable String email,
        @Indexed @Default("0") long age,
        @Indexed @Default("true") boolean active,
        @Indexed @Default("0.0") double score,
        @Indexed @Nullable LocalDate born,
        @Nullable Address address) {

    /** What the constructor refuses is refused with 422 and its message. */
    public User {
        if (age < 0) {
            throw new IllegalArgumentException("age must not be negative");
        }
    }

    /** Where a letter finds the user. */
    public record Address(@Indexed String city, @Default("") String zip) {}
}
