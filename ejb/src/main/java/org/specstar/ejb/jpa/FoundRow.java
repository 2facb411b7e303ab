package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.jpa.StampColumns;

/** The columns of a row that a query has found, read from left to right. The databases give numbers of several classes. */
final class FoundRow {
    private final @Nullable Object[] columns;
    private int next;

    FoundRow(@Nullable Object[] columns) {
        this.columns = columns;
    }

    static FoundRow of(ResultSet row) throws SQLException {
        return new FoundRow(Reading.columns(row));
    }

    @Nullable
    String textIfAny() {
        return (String) columns[next++];
    }

    void skip(int count) {
        next += count;
    }

    String text() {
        return Objects.requireNonNull(textIfAny());
    }

    long number() {
        return ((Number) Objects.requireNonNull(columns[next++])).longValue();
    }

    @Nullable
    Long numberIfAny() {
        Number number = (Number) columns[next++];
        return number == null ? null : number.longValue();
    }

    /** The embedded database has numbers for truths. What is absent is not true. */
    boolean flag() {
        Object flag = columns[next++];
        return flag instanceof Boolean truth ? truth : flag instanceof Number number && number.intValue() != 0;
    }

    byte @Nullable [] bytesIfAny() {
        return (byte[]) columns[next++];
    }

    StampColumns stamp() {
        return new StampColumns(number(), flag(), text());
    }
}
