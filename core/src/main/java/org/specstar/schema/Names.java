package org.specstar.schema;

import java.util.Locale;

/** Names made from names: the rules of SpecStar for kebab-case and snake_case, and English plurals. */
final class Names {
    private Names() {}

    /** {@code BlogPost → blog-post}, {@code XMLNode → xml-node}, {@code HTTPServer2 → http-server2}. */
    static String kebab(String typeName) {
        return snake(typeName).replace('_', '-');
    }

    /** {@code createdBy → created_by}. */
    static String snake(String name) {
        return name.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code issue → issues}, {@code box → boxes}, {@code category → categories}, {@code day → days}. */
    static String plural(String singular) {
        if (singular.matches(".*[^aeiou]y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.matches(".*(s|x|z|ch|sh)") ? singular + "es" : singular + "s";
    }
}
