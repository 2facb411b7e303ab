package org.specstar.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names made from names: the rules of SpecStar for kebab-case and snake_case, and English plurals. */
public final class Names {
    private Names() {}

    /** {@code BlogPost → blog-post}, {@code XMLNode → xml-node}, {@code HTTPServer2 → http-server2}. */
    public static String kebab(String typeName) {
        return snake(typeName).replace('_', '-');
    }

    /** {@code createdBy → created_by}. */
    public static String snake(String name) {
        return name.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code import-from-url → Import From Url}, without what stands in braces. */
    public static String title(String path) {
        return Arrays.stream(path.replaceAll("\\{.*", "").split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** {@code issue → issues}, {@code box → boxes}, {@code category → categories}, {@code day → days}. */
    static String plural(String singular) {
        if (singular.matches(".*[^aeiou]y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.matches(".*(s|x|z|ch|sh)") ? singular + "es" : singular + "s";
    }
}
