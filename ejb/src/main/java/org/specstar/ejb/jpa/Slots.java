package org.specstar.ejb.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Where the values of {@link Parameters} go. */
@FunctionalInterface
interface Slots {
    /** @param place from 1 on */
    void set(int place, Type type, @Nullable Object value) throws SQLException;

    /** What a column holds. */
    enum Type {
        TEXT("text", Types.VARCHAR),
        INTEGER("integer", Types.INTEGER),
        BIGINT("bigint", Types.BIGINT),
        BOOLEAN("boolean", Types.BOOLEAN),
        BYTES("bytea", Types.VARBINARY),
        /** A text for a column that may be of a type of its own for JSON. */
        JSON("jsonb", Types.OTHER),
        /** Whatever the value is. */
        ANY("text", Types.NULL);

        private final String postgres;
        private final int jdbc;

        Type(String postgres, int jdbc) {
            this.postgres = postgres;
            this.jdbc = jdbc;
        }

        /** Its name in PostgreSQL. */
        String postgres() {
            return postgres;
        }
    }

    /** The marks of a statement. */
    static Slots of(PreparedStatement statement) {
        return (place, type, value) -> {
            if (value == null) {
                statement.setNull(place, type.jdbc);
            } else if (type == Type.ANY) {
                statement.setObject(place, value);
            } else {
                set(statement, place, type, value);
            }
        };
    }

    private static void set(PreparedStatement statement, int place, Type type, Object value) throws SQLException {
        switch (type) {
            case TEXT -> statement.setString(place, (String) value);
            case INTEGER -> statement.setInt(place, (Integer) value);
            case BIGINT -> statement.setLong(place, (Long) value);
            case BOOLEAN -> statement.setBoolean(place, (Boolean) value);
            case BYTES -> statement.setBytes(place, (byte[]) value);
            default -> statement.setObject(place, value, type.jdbc);
        }
    }
}
