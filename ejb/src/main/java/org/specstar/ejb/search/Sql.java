package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A piece of SQL.
 *
 * @param text with a mark for each parameter
 */
public record Sql(String text, List<Object> parameters) {
    static final Sql TRUE = of("TRUE");
    static final Sql FALSE = of("FALSE");
    /** Neither true nor false. */
    static final Sql UNKNOWN = of("CASE WHEN FALSE THEN TRUE END");

    private static final int FLAT = 16;

    public Sql {
        parameters = List.copyOf(parameters);
    }

    /**
     * Puts pieces into a text, each where the next {@code {}} is; what is no piece becomes a parameter.
     *
     * @param template of our own words alone
     */
    static Sql of(String template, Object... parts) {
        StringBuilder text = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        int from = 0;
        for (Object part : parts) {
            int at = template.indexOf("{}", from);
            text.append(template, from, at);
            if (part instanceof Sql sql) {
                text.append(sql.text);
                parameters.addAll(sql.parameters);
            } else {
                text.append('?');
                parameters.add(part);
            }
            from = at + 2;
        }
        return new Sql(text.append(template, from, template.length()).toString(), parameters);
    }

    /** A text in the statement itself; only for what a developer wrote. */
    static Sql literal(String ours) {
        return of("'" + ours.replace("'", "''") + "'");
    }

    static Sql joined(String separator, Collection<Sql> parts) {
        String template =
                String.join(separator, parts.stream().map(part -> "{}").toList());
        return of(template, parts.toArray());
    }

    static Sql all(Sql... parts) {
        return all(Arrays.asList(parts));
    }

    static Sql all(List<Sql> parts) {
        return parts.isEmpty() ? TRUE : of("({})", balanced(" AND ", parts));
    }

    static Sql any(List<Sql> parts) {
        return parts.isEmpty() ? FALSE : of("({})", balanced(" OR ", parts));
    }

    /** In halves of halves: SQLite takes a long row of them for a deep tree, and has a limit of those. */
    private static Sql balanced(String separator, List<Sql> parts) {
        if (parts.size() <= FLAT) {
            return joined(separator, parts);
        }
        int half = parts.size() / 2;
        return of(
                "({})" + separator + "({})",
                balanced(separator, parts.subList(0, half)),
                balanced(separator, parts.subList(half, parts.size())));
    }

    /** What is false where there is a value, and unknown elsewhere. */
    static Sql falseOf(Sql value) {
        return of("CASE WHEN {} IS NOT NULL THEN FALSE END", value);
    }
}
