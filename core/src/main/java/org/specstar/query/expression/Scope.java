package org.specstar.query.expression;

/** What the names of an expression stand for, and the types of the module {@code datetime}. */
enum Scope {
    QB("QB"),
    MODULE("datetime"),
    DATETIME("datetime.datetime"),
    DATE("datetime.date"),
    TIME("datetime.time"),
    TIMEDELTA("datetime.timedelta"),
    TIMEZONE("datetime.timezone");

    private final String shown;

    Scope(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    /** The refusal of a name after the dot. */
    String refusal(String name) {
        return switch (this) {
            case QB -> "QB attribute not allowed: " + name;
            case MODULE -> "datetime attribute not found: " + name;
            default -> "Method not allowed: " + name;
        };
    }
}
