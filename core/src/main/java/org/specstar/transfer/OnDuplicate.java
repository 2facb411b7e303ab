package org.specstar.transfer;

import java.util.Locale;

/** What an import does with a resource whose id exists already, live or deleted. */
public enum OnDuplicate {
    /** The resource becomes what the archive says, its whole history included. */
    OVERWRITE,
    /** The existing resource stays as it is, its history included. */
    SKIP,
    /** The import ends with an error. */
    RAISE_ERROR;

    /** The word on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownOnDuplicateException for any other word */
    public static OnDuplicate of(String text) {
        for (OnDuplicate rule : values()) {
            if (rule.text().equals(text)) {
                return rule;
            }
        }
        throw new UnknownOnDuplicateException(text);
    }
}
