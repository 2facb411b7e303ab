package org.specstar.event;

/** When a handler is called. */
public enum Phase {
    /** Before anything is changed or read; throwing prevents the operation. */
    BEFORE,
    /** After the operation has done its work, before its unit of work is committed; throwing undoes it. */
    ON_SUCCESS,
    /** After the operation, or a handler of its success, has thrown. */
    ON_FAILURE,
    /** At the end, in any case. */
    AFTER
}
