package org.specstar.ejb.platform;

import java.util.Optional;

/** A place for payloads or binaries in which the id of the deployment stands that they belong to. */
interface MarkedPlace {
    /** Where the id stands, below the place. */
    String NAME = "deployment";

    /** The id that stands there; empty if there is none. */
    Optional<String> mark();

    /** Writes an id, where none stands yet. */
    void mark(String id);

    /** Whether there are payloads or binaries. */
    boolean holdsAnything();

    /** The setting that chooses the place. */
    String key();

    /** The place, for errors. */
    String text();
}
