package org.specstar.ejb.search;

import java.util.List;

/** Texts in the syntax of PostgreSQL. */
final class PostgresNames {
    private PostgresNames() {}

    /** A name that a developer has declared, as a literal. The persistence provider reads marks even within literals. */
    static Sql literal(String name) {
        StringBuilder text = new StringBuilder("E'");
        name.codePoints().forEach(point -> {
            if (isPlain(point)) {
                text.append((char) point);
            } else {
                text.append(String.format("\\U%08x", point));
            }
        });
        return Sql.of(text.append("'::text").toString());
    }

    static boolean isPlain(int point) {
        return (point >= 'a' && point <= 'z')
                || (point >= 'A' && point <= 'Z')
                || (point >= '0' && point <= '9')
                || point == '_'
                || point == '.'
                || point == '-';
    }

    /** Texts as an array's text form, for a parameter. */
    static String array(List<String> texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
