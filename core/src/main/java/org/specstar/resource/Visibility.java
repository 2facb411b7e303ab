package org.specstar.resource;

/** Whether a read of one resource sees it after a soft delete. */
public enum Visibility {
    /** Deleted resources are reported as gone. */
    LIVE,
    /** Deleted resources are read like others. */
    WITH_DELETED
}
