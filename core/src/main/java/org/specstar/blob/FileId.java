package org.specstar.blob;

import java.util.Optional;
import java.util.regex.Pattern;

/** Address of a binary: 32 lower-case hex digits, the XXH3-128 of its bytes. */
public record FileId(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public FileId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A file id has 32 lower-case hex digits, not: " + text);
        }
    }

    public static Optional<FileId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FileId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
