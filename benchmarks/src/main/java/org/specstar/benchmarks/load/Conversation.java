package org.specstar.benchmarks.load;

/** What one connection asks, one thing after the other. Used by one thread. */
public interface Conversation {
    /** What is asked next. */
    Request next();

    /** Is told what came back, if it was good. */
    default void answered(Reply reply) {}
}
