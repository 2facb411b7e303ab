package org.specstar.ejb.search;

import org.specstar.search.MetaField;

/** Meta fields as expressions of the row {@code m}. */
final class MetaColumns {
    private MetaColumns() {}

    static Sql of(MetaField field) {
        return Sql.of(column(field));
    }

    private static String column(MetaField field) {
        return switch (field) {
            case CURRENT_REVISION_ID -> "(m.resource_id || ':' || m.current_number)";
            case RESOURCE_ID -> "m.resource_id";
            case SCHEMA_VERSION -> "NULLIF(m.schema_version, '')";
            case TOTAL_REVISION_COUNT -> "m.total_revision_count";
            case CREATED_TIME -> "m.created_micros";
            case UPDATED_TIME -> "m.updated_micros";
            case CREATED_BY -> "m.created_by";
            case UPDATED_BY -> "m.updated_by";
            case IS_DELETED -> "m.is_deleted";
            case REV_STATUS -> "m.rev_status";
            case REV_CREATED_TIME -> "m.rev_created_micros";
            case REV_UPDATED_TIME -> "m.rev_updated_micros";
            case REV_CREATED_BY -> "m.rev_created_by";
            case REV_UPDATED_BY -> "m.rev_updated_by";
        };
    }
}
