package org.specstar.id;

import java.util.regex.Pattern;

/**
 * The singular name a model answers under and is archived under, {@code issue} or {@code mail-job}.
 *
 * @param text 1 to 200 characters: a letter, then letters, digits, {@code -}, {@code _} and {@code .}
 */
public record ModelName(String text) implements Comparable<ModelName> {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,199}");

    public ModelName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("A model name starts with a letter and goes on with letters, digits,"
                    + " '-', '_' or '.' (200 characters at most), not: " + text);
        }
    }

    @Override
    public int compareTo(ModelName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
