package org.specstar.schema;

/** What a list does with a resource whose stored payload does not fit today's declaration. */
public enum OnDecodeError {
    /** Leaves it out; the answer's header {@code X-Undecodable} says how many there were. */
    SKIP,
    /** Refuses the whole list, naming the resource. */
    ERROR,
    /** Shows what is stored in place of the payload, with what is wrong about it. */
    RAW
}
