package org.specstar.revision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a revision may still be modified in place. */
public enum RevisionStatus {
    /** May be modified in place. */
    DRAFT,
    /** Final; changes make a new revision. */
    STABLE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The word on the wire: lower case. */
    public String text() {
        return text;
    }

    public static Optional<RevisionStatus> of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }
}
