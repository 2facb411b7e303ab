package org.specstar.payload.codec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Values without parts. The comment names the Java type and, where it is not plain, the JSON form. */
public enum ScalarShape implements Shape {
    /** {@code String}, without U+0000 and lone surrogates. */
    TEXT(String.class, Kind.TEXT),
    /** {@code long}. */
    INT64(Long.class, Kind.WHOLE),
    /** {@code int}. */
    INT32(Integer.class, Kind.WHOLE),
    /** {@code short}. */
    INT16(Short.class, Kind.WHOLE),
    /** {@code byte}. */
    INT8(Byte.class, Kind.WHOLE),
    /** {@code double}; an integer in JSON is taken for one. */
    FLOAT64(Double.class, Kind.FLOAT),
    /** {@code float}; likewise. */
    FLOAT32(Float.class, Kind.FLOAT),
    /** {@code boolean}. */
    BOOL(Boolean.class, Kind.TRUTH),
    /** {@code LocalDate}: {@code 2026-01-02}. */
    DATE(LocalDate.class, Kind.TEXT),
    /** {@code LocalTime}: {@code 12:00:00}. */
    TIME(LocalTime.class, Kind.TEXT),
    /** {@code Instant}: {@code 2026-01-02T12:00:00Z}; a time without a zone is taken as UTC. */
    INSTANT(Instant.class, Kind.TEXT),
    /** {@code LocalDateTime}: {@code 2026-01-02T12:00:00}, never with a zone. */
    LOCAL_DATE_TIME(LocalDateTime.class, Kind.TEXT),
    /** {@code OffsetDateTime}: {@code 2026-01-02T12:00:00+08:00}, never without a zone. */
    OFFSET_DATE_TIME(OffsetDateTime.class, Kind.TEXT),
    /** {@code Duration}: {@code P1DT5400.5S}; hours and minutes are read as well. */
    DURATION(Duration.class, Kind.TEXT),
    /** {@code java.util.UUID}: 36 lower-case characters. */
    UUID(java.util.UUID.class, Kind.TEXT),
    /** {@code BigDecimal}: a text, so that no digit is lost; a number in JSON is taken too. */
    DECIMAL(BigDecimal.class, Kind.TEXT);

    private final Class<?> type;
    private final Kind kind;

    ScalarShape(Class<?> type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    /** What a value is in JSON. */
    public enum Kind {
        TRUTH,
        WHOLE,
        FLOAT,
        TEXT
    }

    /** The class of its values. */
    public Class<?> type() {
        return type;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.scalar(this);
    }
}
