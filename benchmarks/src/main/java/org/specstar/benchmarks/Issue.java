package org.specstar.benchmarks;

import java.util.List;
import org.specstar.schema.Indexed;

/** What is searched for: the issue of the example application, as far as searches go. */
public record Issue(
        @Indexed String title,
        @Indexed Status status,
        @Indexed Priority priority,
        @Indexed String owner,
        @Indexed long points,
        @Indexed List<String> tags) {

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
