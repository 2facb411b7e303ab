package org.specstar.unit;

/** A store's part in one unit of work. Exactly one of the methods is called, once, on the unit's thread or the server's. */
public interface Participant {
    /** The unit is committed: make its changes visible. Must not fail: there is no way back. */
    void commit();

    /** The unit is rolled back: forget its changes and give back what it locked. */
    void rollback();

    /**
     * The commit was tried and has failed, or its answer is lost: what the unit has written may be there or not. In place
     * of {@link #rollback}, which this is for whoever commits nothing elsewhere.
     */
    default void uncertain() {
        rollback();
    }
}
