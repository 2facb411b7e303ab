package org.specstar.query.expression;

/** The text of an expression, and what is wrong where in it. */
record Source(String text) {
    private static final int SHOWN = 60;

    /** For a text that is no expression. */
    InvalidQueryException syntax(int position, String problem) {
        return invalid("Syntax error in QB expression: ", position, problem);
    }

    /** For an expression that is none of these. */
    InvalidQueryException failure(int position, String problem) {
        return invalid("Failed to parse QB expression: ", position, problem);
    }

    /** What comes after a semicolon is the cure, and no part of the original's words. */
    private InvalidQueryException invalid(String kind, int position, String problem) {
        int cure = problem.indexOf("; ");
        return cure < 0
                ? new InvalidQueryException(kind + problem, place(position), null)
                : new InvalidQueryException(
                        kind + problem.substring(0, cure), place(position), problem.substring(cure + 2));
    }

    private InvalidQueryException.Place place(int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new InvalidQueryException.Place(position, line, before.length() - before.lastIndexOf('\n'));
    }

    /** A word of the text as messages show it: not longer than it takes to be recognized. */
    static String shown(String word) {
        return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
    }
}
