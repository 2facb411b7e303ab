package org.specstar.schema;

/** What a query by a field that is not indexed meets with. Such a field matches nothing. */
public enum OnUnindexedQuery {
    /** A line in the log, once for each field. */
    WARN,
    /** An error that names the field and the missing annotation. */
    ERROR
}
