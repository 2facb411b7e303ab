package org.specstar.tracker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** Something to be done; answers under {@code /issue} and {@code /issues}. */
@Model
public record Issue(
        @Indexed String title,
        @Indexed @Nullable String description,
        @Indexed @Default("open") Status status,
        @Indexed @Default("normal") Priority priority,
        @Indexed @Default("nobody") String owner,
        @Indexed @Default("0") long points,
        @Indexed @Default("[]") List<String> tags) {

    /** How far the work is. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        CLOSED
    }

    /** How soon it should be done. */
    public enum Priority {
        LOW,
        NORMAL,
        HIGH
    }
}
