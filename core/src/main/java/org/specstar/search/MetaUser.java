package org.specstar.search;

/** The users of a meta row. Those of the head are absent in rows from archives older than the mirror. */
public enum MetaUser {
    CREATED_BY,
    UPDATED_BY,
    HEAD_CREATED_BY,
    HEAD_UPDATED_BY
}
