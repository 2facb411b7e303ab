package org.specstar.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the envelope, in the order the envelope has them. */
public enum Part {
    DATA,
    REVISION_INFO,
    META,
    ETAG;

    /** The part's key on the wire. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }
}
