package org.specstar.engine;

/** The id that a model's generator gives next on this thread: chosen by the test, so that it may be taken already. */
final class GeneratedIds {
    private static final ThreadLocal<String> NEXT = ThreadLocal.withInitial(() -> "unset");

    private GeneratedIds() {}

    static String next() {
        return NEXT.get();
    }

    static void set(String next) {
        NEXT.set(next);
    }
}
