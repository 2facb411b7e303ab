package org.specstar.search;

/**
 * What rows are ordered by. Rows without a value come first in ascending order and last in descending order; of texts,
 * lists and maps the first {@value SearchKey#ORDERED} characters of their {@link SearchKey} count.
 *
 * @param operand an indexed field, or a meta field that is {@link MetaField#sortable sortable}
 */
public record Sort(Operand operand, boolean descending) {
    public Sort {
        if (!isSortable(operand)) {
            throw new IllegalArgumentException("Rows cannot be ordered by " + operand);
        }
    }

    public static boolean isSortable(Operand operand) {
        return operand instanceof Operand.Indexed
                || operand instanceof Operand.Meta meta && meta.field().sortable();
    }

    public static Sort ascending(Operand operand) {
        return new Sort(operand, false);
    }

    public static Sort descending(Operand operand) {
        return new Sort(operand, true);
    }
}
