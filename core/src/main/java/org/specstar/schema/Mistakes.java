package org.specstar.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a declaration, so that all of it is told at once. */
final class Mistakes {
    private final List<String> lines = new ArrayList<>();

    /**
     * Adds a mistake, once.
     *
     * @param where the type, or the type and its component
     * @param problem what is wrong
     * @param cure what to write instead
     */
    void add(String where, String problem, String cure) {
        String line = where + ": " + problem + "; " + cure;
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    DeclarationException toException() {
        return new DeclarationException(lines);
    }
}
