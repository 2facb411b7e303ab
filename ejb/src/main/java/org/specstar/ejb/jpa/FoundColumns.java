package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.DatabaseFailures;

/** The columns of a row by their places, the first of which is 0. */
interface FoundColumns {
    @Nullable
    String text(int place);

    @Nullable
    Long number(int place);

    boolean flag(int place);

    byte @Nullable [] bytes(int place);

    /** Of a row that was fetched whole. The databases give numbers of several classes. */
    static FoundColumns of(@Nullable Object[] columns) {
        return new Fetched(columns);
    }

    /** Of the row that a result is at: each is asked for as what it is, which saves the embedded database questions. */
    static FoundColumns of(ResultSet row) {
        return new Asked(row);
    }

    record Fetched(@Nullable Object[] columns) implements FoundColumns {
        @Override
        public @Nullable String text(int place) {
            return (String) columns[place];
        }

        @Override
        public @Nullable Long number(int place) {
            Number number = (Number) columns[place];
            return number == null ? null : number.longValue();
        }

        /** The embedded database has numbers for truths. */
        @Override
        public boolean flag(int place) {
            Object flag = columns[place];
            return flag instanceof Boolean truth ? truth : flag instanceof Number number && number.intValue() != 0;
        }

        @Override
        public byte @Nullable [] bytes(int place) {
            return (byte[]) columns[place];
        }
    }

    record Asked(ResultSet row) implements FoundColumns {
        private interface Question<R> {
            @Nullable
            R ask(ResultSet row, int column) throws SQLException;
        }

        private <R> @Nullable R answer(Question<R> question, int place) {
            try {
                return question.ask(row, place + 1);
            } catch (SQLException e) {
                throw DatabaseFailures.of("A row could not be read: " + e.getMessage(), e);
            }
        }

        @Override
        public @Nullable String text(int place) {
            return answer(ResultSet::getString, place);
        }

        @Override
        public @Nullable Long number(int place) {
            return answer(Asked::number, place);
        }

        private static @Nullable Long number(ResultSet row, int column) throws SQLException {
            long number = row.getLong(column);
            return number == 0 && row.wasNull() ? null : number;
        }

        @Override
        public boolean flag(int place) {
            return Boolean.TRUE.equals(answer(ResultSet::getBoolean, place));
        }

        @Override
        public byte @Nullable [] bytes(int place) {
            return answer(ResultSet::getBytes, place);
        }
    }
}
