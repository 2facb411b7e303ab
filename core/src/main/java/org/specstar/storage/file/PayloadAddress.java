package org.specstar.storage.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a payload is: a generated file name, and the place of its record in that file. Written
 * {@code ab/cd/abcd….offset.length}; the directories are there for people, the path is made from the name alone.
 *
 * @param offset of the record
 * @param length of the payload
 */
record PayloadAddress(String file, int offset, int length) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{2})/([0-9a-f]{2})/"
            + "(\\1\\2[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
            + "\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

    /** The address of this text; empty if no store here has ever given out such a text. */
    static Optional<PayloadAddress> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new PayloadAddress(
                        form.group(3), Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5))))
                : Optional.empty();
    }

    /** A text that may be anything, for messages: it cannot break their line. */
    static String printable(String text) {
        return "'" + text.replaceAll("[^A-Za-z0-9/_.-]", "?") + "'";
    }

    String text() {
        return file.substring(0, 2) + "/" + file.substring(2, 4) + "/" + file + "." + offset + "." + length;
    }
}
