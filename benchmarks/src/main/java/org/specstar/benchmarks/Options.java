package org.specstar.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arguments in pairs of a name and a value. */
final class Options {
    private Options() {}

    /** @throws IllegalArgumentException naming an argument that is none of those known, or lacks its value */
    static Map<String, String> of(String[] arguments, List<String> known) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            if (!known.contains(arguments[at]) || at + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "'" + arguments[at] + "' is no option with a value; there are " + known);
            }
            options.put(arguments[at], arguments[at + 1]);
        }
        return options;
    }
}
