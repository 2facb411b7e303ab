package org.specstar.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a JSON value (RFC 6901).
 *
 * @param tokens names and indexes on the way to it; none for the whole value
 */
record Pointer(List<String> tokens) {
    private static final Pattern WELL_FORMED = Pattern.compile("(/([^/~]|~[01])*+)*+");

    Pointer {
        tokens = List.copyOf(tokens);
    }

    /** @throws PatchException if the text is no JSON Pointer */
    static Pointer parse(String text) {
        if (!WELL_FORMED.matcher(text).matches()) {
            throw new PatchException(
                    "A place is a JSON Pointer (RFC 6901): empty, or beginning with '/', with '~0' for '~'.");
        }
        List<String> tokens = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('/', start + 1);
            end = end < 0 ? text.length() : end;
            tokens.add(text.substring(start + 1, end).replace("~1", "/").replace("~0", "~"));
            start = end;
        }
        return new Pointer(tokens);
    }

    boolean isRoot() {
        return tokens.isEmpty();
    }

    /** The place of the object or list that this place is in. */
    List<String> parent() {
        return tokens.subList(0, tokens.size() - 1);
    }

    String last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Whether the other place lies inside this one. */
    boolean contains(Pointer other) {
        return other.tokens.size() > tokens.size()
                && other.tokens.subList(0, tokens.size()).equals(tokens);
    }
}
