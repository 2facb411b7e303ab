package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.jpa.StampColumns;

/** The columns of a row that a query has found, read from left to right. */
final class FoundRow {
    private final FoundColumns columns;
    private int next;

    private FoundRow(FoundColumns columns) {
        this.columns = columns;
    }

    FoundRow(@Nullable Object[] columns) {
        this(FoundColumns.of(columns));
    }

    /** To be read while the result is at this row. */
    static FoundRow of(ResultSet row) {
        return new FoundRow(FoundColumns.of(row));
    }

    @Nullable
    String textIfAny() {
        return columns.text(next++);
    }

    void skip(int count) {
        next += count;
    }

    String text() {
        return Objects.requireNonNull(textIfAny());
    }

    long number() {
        return Objects.requireNonNull(numberIfAny());
    }

    @Nullable
    Long numberIfAny() {
        return columns.number(next++);
    }

    /** What is absent is not true. */
    boolean flag() {
        return columns.flag(next++);
    }

    byte @Nullable [] bytesIfAny() {
        return columns.bytes(next++);
    }

    StampColumns stamp() {
        return new StampColumns(number(), flag(), text());
    }
}
