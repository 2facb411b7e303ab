package org.specstar.id;

import java.util.UUID;

/** What ids are made of. Belongs to one creation. */
public interface IdMaterial {
    /** A fresh random UUID. */
    UUID uuid();

    /**
     * The next number of the model's own sequence, from 1. Concurrent creations wait for each other from here to their
     * commit; the number of one that is rolled back is given again. Where an id is found taken, the generator is asked
     * again and the sequence leaps ahead.
     */
    long number();
}
