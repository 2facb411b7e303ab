package org.specstar.ejb.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.jpa.Slots.Type;
import org.specstar.jpa.StampColumns;

/** Sets the parameters of a statement from left to right. */
final class Parameters {
    private final Slots slots;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this(Slots.of(statement));
    }

    Parameters(Slots slots) {
        this.slots = slots;
    }

    private Parameters set(Type type, @Nullable Object value) throws SQLException {
        slots.set(next++, type, value);
        return this;
    }

    Parameters text(@Nullable String value) throws SQLException {
        return set(Type.TEXT, value);
    }

    Parameters number(int value) throws SQLException {
        return set(Type.INTEGER, value);
    }

    Parameters number(long value) throws SQLException {
        return set(Type.BIGINT, value);
    }

    Parameters numberIfAny(@Nullable Long value) throws SQLException {
        return set(Type.BIGINT, value);
    }

    Parameters flag(boolean value) throws SQLException {
        return set(Type.BOOLEAN, value);
    }

    Parameters bytes(byte @Nullable [] value) throws SQLException {
        return set(Type.BYTES, value);
    }

    /** A text for a column that may be of a type of its own for JSON. */
    Parameters json(String value) throws SQLException {
        return set(Type.JSON, value);
    }

    /** Three parameters: microseconds, naive, who. */
    Parameters stamp(@Nullable StampColumns value) throws SQLException {
        if (value == null) {
            return set(Type.BIGINT, null).set(Type.BOOLEAN, null).text(null);
        }
        return number(value.micros()).flag(value.naive()).text(value.by());
    }

    /** Whatever a condition compares with. */
    Parameters all(List<Object> values) throws SQLException {
        for (Object value : values) {
            set(Type.ANY, value);
        }
        return this;
    }
}
