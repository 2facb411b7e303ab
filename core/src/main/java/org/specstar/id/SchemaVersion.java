package org.specstar.id;

import org.jspecify.annotations.Nullable;

/**
 * The version of a model's schema that some bytes were written under. Models registered without one write
 * {@link #NONE}, which travels as {@code null}.
 *
 * @param text null for {@link #NONE}, never empty otherwise
 */
public record SchemaVersion(@Nullable String text) {
    public static final SchemaVersion NONE = new SchemaVersion(null);

    public SchemaVersion {
        if (text != null && text.isEmpty()) {
            throw new IllegalArgumentException("A schema version is not empty; leave it out for none");
        }
    }

    /** The version as a key: its text, or empty text for {@link #NONE}. */
    public String key() {
        return text == null ? "" : text;
    }

    public static SchemaVersion ofKey(String key) {
        return key.isEmpty() ? NONE : new SchemaVersion(key);
    }

    @Override
    public String toString() {
        return text == null ? "none" : text;
    }
}
