package org.specstar.search;

/** The times of a meta row. Those of the head are absent in rows from archives older than the mirror. */
public enum MetaTime {
    CREATED,
    UPDATED,
    HEAD_CREATED,
    HEAD_UPDATED
}
