package org.specstar.rest.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a part says before its content. */
record PartHeaders(String name, String contentType) {
    private static final int MOST_LINES = 50;
    private static final String DISPOSITION = "content-disposition:";
    private static final String TYPE = "content-type:";
    private static final String NAME = "name=";

    /** Reads lines to an empty one. */
    static PartHeaders read(DelimitedInput in) throws IOException {
        String name = "";
        String contentType = "";
        int lines = 0;
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            if (++lines > MOST_LINES) {
                throw new MalformedFormException("a part has more than " + MOST_LINES + " headers");
            }
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(DISPOSITION)) {
                name = name(line.substring(DISPOSITION.length()));
            } else if (lower.startsWith(TYPE)) {
                contentType = line.substring(TYPE.length()).strip();
            }
        }
        return new PartHeaders(name, contentType);
    }

    private static String name(String disposition) {
        return parameters(disposition).stream()
                .filter(parameter -> parameter.toLowerCase(Locale.ROOT).startsWith(NAME))
                .findFirst()
                .map(parameter -> unquoted(parameter.substring(NAME.length()).strip()))
                .orElse("");
    }

    /** A file's name may hold semicolons, and texts that look like parameters, in its quotes. */
    private static List<String> parameters(String disposition) {
        List<String> parameters = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int index = 0; index < disposition.length(); index++) {
            char c = disposition.charAt(index);
            if (c == '\\' && quoted) {
                index++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                parameters.add(disposition.substring(begin, index).strip());
                begin = index + 1;
            }
        }
        parameters.add(disposition.substring(begin).strip());
        return parameters;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
