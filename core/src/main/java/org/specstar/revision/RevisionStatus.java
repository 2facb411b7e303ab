package org.specstar.revision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a revision may still be modified in place. */
public enum RevisionStatus {
    /** May be modified in place. */
    DRAFT,
    /** Final; changes make a new revision. */
    STABLE;

    private static final Map<String, RevisionStatus> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(RevisionStatus::text, Function.identity()));

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The word on the wire: lower case. */
    public String text() {
        return text;
    }

    public static Optional<RevisionStatus> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
