package org.specstar.search;

/** The times of a meta row. Those of the head are absent in rows from archives older than the mirror. */
public enum MetaTime {
    CREATED(MetaField.CREATED_TIME),
    UPDATED(MetaField.UPDATED_TIME),
    HEAD_CREATED(MetaField.REV_CREATED_TIME),
    HEAD_UPDATED(MetaField.REV_UPDATED_TIME);

    private final MetaField field;

    MetaTime(MetaField field) {
        this.field = field;
    }

    public MetaField field() {
        return field;
    }
}
