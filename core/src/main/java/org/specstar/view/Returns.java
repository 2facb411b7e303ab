package org.specstar.view;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which parts of an envelope are wanted, the parameter {@code returns}.
 *
 * @param bare whether the one part goes out without its envelope
 */
public record Returns(Set<Part> parts, boolean bare) {
    /** What an envelope has unless something else is asked for; the entity tag has to be asked for. */
    public static final Returns ALL = new Returns(EnumSet.of(Part.DATA, Part.REVISION_INFO, Part.META), false);

    private static final String ONLY = "only-";

    public Returns {
        parts = Set.copyOf(parts);
    }

    /**
     * Reads a list of parts separated by commas, or {@code only-} and one part's name with {@code -} or {@code _}.
     * Unknown words are left out; nothing may remain.
     */
    public static Returns parse(String text) {
        if (text.startsWith(ONLY)) {
            return Part.of(text.substring(ONLY.length()).replace('-', '_'))
                    .map(Returns::only)
                    .orElseGet(() -> new Returns(Set.of(), false));
        }
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : text.split(",", -1)) {
            Part.of(word.strip()).ifPresent(parts::add);
        }
        return new Returns(parts, false);
    }

    public static Returns only(Part part) {
        return new Returns(Set.of(part), true);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether revisions have to be read at all. An entity tag alone is made without one. */
    public boolean needsRevision() {
        return has(Part.DATA) || has(Part.REVISION_INFO);
    }
}
