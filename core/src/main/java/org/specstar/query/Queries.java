package org.specstar.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

/**
 * Where queries begin.
 *
 * <pre>{@code
 * Queries.field("status").eq("open").and(Queries.createdTime().lastNDays(7, time)).sort("-updated_time").limit(5)
 * }</pre>
 */
public final class Queries {
    private Queries() {}

    /** The meta field of this name, or else the indexed field under this path. */
    public static QueryField field(String path) {
        return MetaField.of(path).map(Queries::meta).orElseGet(() -> indexed(path));
    }

    /** The indexed field under this path, whatever meta fields there are. */
    public static QueryField indexed(String path) {
        return new QueryField(Operand.field(path));
    }

    public static QueryField meta(MetaField field) {
        return new QueryField(Operand.meta(field));
    }

    public static QueryField resourceId() {
        return meta(MetaField.RESOURCE_ID);
    }

    public static QueryField currentRevisionId() {
        return meta(MetaField.CURRENT_REVISION_ID);
    }

    public static QueryField schemaVersion() {
        return meta(MetaField.SCHEMA_VERSION);
    }

    public static QueryField totalRevisionCount() {
        return meta(MetaField.TOTAL_REVISION_COUNT);
    }

    public static QueryField createdTime() {
        return meta(MetaField.CREATED_TIME);
    }

    public static QueryField updatedTime() {
        return meta(MetaField.UPDATED_TIME);
    }

    public static QueryField createdBy() {
        return meta(MetaField.CREATED_BY);
    }

    public static QueryField updatedBy() {
        return meta(MetaField.UPDATED_BY);
    }

    public static QueryField isDeleted() {
        return meta(MetaField.IS_DELETED);
    }

    public static QueryField revStatus() {
        return meta(MetaField.REV_STATUS);
    }

    public static QueryField revCreatedBy() {
        return meta(MetaField.REV_CREATED_BY);
    }

    public static QueryField revUpdatedBy() {
        return meta(MetaField.REV_UPDATED_BY);
    }

    public static QueryField revCreatedTime() {
        return meta(MetaField.REV_CREATED_TIME);
    }

    public static QueryField revUpdatedTime() {
        return meta(MetaField.REV_UPDATED_TIME);
    }

    /** Rows that fulfil all of these; every row for none. One alone keeps its sorts and page. */
    public static Query all(Filter... filters) {
        return Joins.group(filters, Joins::all);
    }

    /**
     * Rows that fulfil one of these. One alone keeps its sorts and page.
     *
     * @throws IllegalArgumentException for none
     */
    public static Query any(Filter... filters) {
        if (filters.length == 0) {
            throw new IllegalArgumentException("any() requires at least one condition");
        }
        return Joins.group(filters, parts -> parts.isEmpty() ? Joins.all(List.of()) : Joins.any(parts));
    }

    /**
     * The order that a name stands for: descending after {@code -}, ascending after {@code +} or nothing.
     *
     * @throws IllegalArgumentException for a field that rows cannot be ordered by
     */
    public static Sort sort(String name) {
        boolean descending = name.startsWith("-");
        String path = descending || name.startsWith("+") ? name.substring(1) : name;
        if (path.isEmpty()) {
            throw new IllegalArgumentException("sort needs the name of a field, got '" + name + "'");
        }
        return descending ? field(path).desc() : field(path).asc();
    }

    static Sort sort(Operand operand, boolean descending) {
        if (!Sort.isSortable(operand)) {
            throw new IllegalArgumentException("Rows cannot be ordered by " + Operands.name(operand)
                    + ", only by indexed fields and " + sortable());
        }
        return new Sort(operand, descending);
    }

    private static String sortable() {
        return Arrays.stream(MetaField.values())
                .filter(MetaField::sortable)
                .map(MetaField::text)
                .collect(Collectors.joining(", "));
    }
}
