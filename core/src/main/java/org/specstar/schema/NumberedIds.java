package org.specstar.schema;

import java.util.Locale;
import java.util.Optional;
import org.specstar.id.ResourceId;

/** Tries the format of ids that count, before the first resource does. */
final class NumberedIds {
    private NumberedIds() {}

    /** What is wrong with a format; empty if it gives ids that differ. */
    static Optional<String> mistake(String format) {
        try {
            boolean same = id(format, 1).equals(id(format, 2));
            return same ? Optional.of(cure(format)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(cure(format));
        }
    }

    private static ResourceId id(String format, long number) {
        return new ResourceId(String.format(Locale.ROOT, format, number));
    }

    private static String cure(String format) {
        return "the ids '" + format + "' are no format with one whole number; write it like gadget-%04d";
    }
}
