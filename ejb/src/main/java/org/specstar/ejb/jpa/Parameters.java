package org.specstar.ejb.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.jpa.StampColumns;

/** Sets the parameters of a statement from left to right. */
final class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Parameters number(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Parameters numberIfAny(@Nullable Long value) throws SQLException {
        statement.setObject(next++, value, Types.BIGINT);
        return this;
    }

    Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    Parameters bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    /** A text for a column that may be of a type of its own for JSON. */
    Parameters json(String value) throws SQLException {
        statement.setObject(next++, value, Types.OTHER);
        return this;
    }

    /** Three parameters: microseconds, naive, who. */
    Parameters stamp(@Nullable StampColumns value) throws SQLException {
        if (value == null) {
            statement.setNull(next++, Types.BIGINT);
            statement.setNull(next++, Types.BOOLEAN);
            return text(null);
        }
        return number(value.micros()).flag(value.naive()).text(value.by());
    }

    /** Whatever a condition compares with. */
    Parameters all(List<Object> values) throws SQLException {
        for (Object value : values) {
            statement.setObject(next++, value);
        }
        return this;
    }
}
