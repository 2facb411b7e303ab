package org.specstar.ejb.search;

/** Members of JSON objects in the syntax of SQLite's paths. */
final class SqliteNames {
    private SqliteNames() {}

    /** The path of a member, as a parameter has it. */
    static String path(String name) {
        return "$.\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The same in a statement, for a name that a developer has declared. The persistence provider reads marks even within literals. */
    static Sql literal(String name) {
        StringBuilder text = new StringBuilder("('$.\"");
        path(name).substring(3, path(name).length() - 1).codePoints().forEach(point -> {
            if (PostgresNames.isPlain(point)) {
                text.append((char) point);
            } else {
                text.append("' || char(").append(point).append(") || '");
            }
        });
        return Sql.of(text.append("\"')").toString());
    }
}
