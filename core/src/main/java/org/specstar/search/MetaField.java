package org.specstar.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a meta row tells of itself, by the names on the wire. */
public enum MetaField {
    CURRENT_REVISION_ID(Kind.TEXT),
    RESOURCE_ID(Kind.TEXT),
    /** Null where the model has none. */
    SCHEMA_VERSION(Kind.TEXT),
    TOTAL_REVISION_COUNT(Kind.NUMBER),
    CREATED_TIME(Kind.TIME),
    UPDATED_TIME(Kind.TIME),
    CREATED_BY(Kind.TEXT),
    UPDATED_BY(Kind.TEXT),
    IS_DELETED(Kind.TRUTH),
    /** Like everything of the head: missing in rows from archives older than the mirror. */
    REV_STATUS(Kind.TEXT),
    REV_CREATED_TIME(Kind.TIME),
    REV_UPDATED_TIME(Kind.TIME),
    REV_CREATED_BY(Kind.TEXT),
    REV_UPDATED_BY(Kind.TEXT);

    /** Of what kind its values are. */
    public enum Kind {
        TEXT,
        NUMBER,
        TIME,
        TRUTH
    }

    private final Kind kind;

    MetaField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rows can be ordered by it. */
    public boolean sortable() {
        return kind == Kind.TIME || this == RESOURCE_ID;
    }

    /** Whether it may be missing. */
    public boolean ofHead() {
        return name().startsWith("REV_");
    }

    /** The field of this name; empty if there is none. */
    public static Optional<MetaField> of(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
