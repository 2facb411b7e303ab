package org.specstar.schema;

import java.util.Locale;

/** A group of routes that every model gets, unless they are switched off for it. */
public enum RouteTemplate {
    CREATE,
    LIST,
    READ,
    /** {@code /data}, {@code /meta}, {@code /revision-info} and {@code /full} of a model. */
    DEPRECATED_LISTS,
    /** The same of one resource. */
    DEPRECATED_READS,
    COUNT,
    /** {@code POST /search}. */
    SEARCH,
    /** How a search would be done. */
    EXPLAIN,
    AGGREGATE,
    REVISION_LIST,
    DIFF,
    UPDATE,
    PATCH,
    DELETE,
    PERMANENTLY_DELETE,
    RESTORE,
    PRUNE,
    BATCH_DELETE,
    BATCH_RESTORE,
    SWITCH,
    EXPORT,
    IMPORT,
    REFERRERS,
    SCHEMA,
    ACTIONS;

    /** The word in configuration: lower case, with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
