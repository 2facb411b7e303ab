package org.specstar.search;

/** The users of a meta row. Those of the head are absent in rows from archives older than the mirror. */
public enum MetaUser {
    CREATED_BY(MetaField.CREATED_BY),
    UPDATED_BY(MetaField.UPDATED_BY),
    HEAD_CREATED_BY(MetaField.REV_CREATED_BY),
    HEAD_UPDATED_BY(MetaField.REV_UPDATED_BY);

    private final MetaField field;

    MetaUser(MetaField field) {
        this.field = field;
    }

    public MetaField field() {
        return field;
    }
}
