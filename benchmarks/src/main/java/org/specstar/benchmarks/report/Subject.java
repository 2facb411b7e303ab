package org.specstar.benchmarks.report;

/**
 * Who answered.
 *
 * @param name {@link #SPECSTAR}, {@link #RAW} or {@link #OTHER}
 * @param storage where it keeps its data: {@code memory}, {@code disk}, {@code postgres} and so on
 */
public record Subject(String name, String storage) {
    /** The platform. */
    public static final String SPECSTAR = "specstar";

    /** The least that the same server, or its database without a server, can do. */
    public static final String RAW = "raw";

    /** Another server that speaks the same API. */
    public static final String OTHER = "other";

    public static Subject specstar(String storage) {
        return new Subject(SPECSTAR, storage);
    }

    public static Subject raw(String storage) {
        return new Subject(RAW, storage);
    }

    public static Subject other(String storage) {
        return new Subject(OTHER, storage);
    }

    /** Another one on the same storage. */
    Subject beside(String other) {
        return new Subject(other, storage);
    }

    boolean is(String expected) {
        return name.equals(expected);
    }

    boolean onDatabase() {
        return storage.startsWith("postgres");
    }
}
