package org.specstar.payload.codec;

/** Values without parts. The comment names the Java type and, where it is not plain, the JSON form. */
public enum ScalarShape implements Shape {
    /** {@code String}, without U+0000 and lone surrogates. */
    TEXT,
    /** {@code long}. */
    INT64,
    /** {@code int}. */
    INT32,
    /** {@code short}. */
    INT16,
    /** {@code byte}. */
    INT8,
    /** {@code double}; an integer in JSON is taken for one. */
    FLOAT64,
    /** {@code float}; likewise. */
    FLOAT32,
    /** {@code boolean}. */
    BOOL,
    /** {@code LocalDate}: {@code 2026-01-02}. */
    DATE,
    /** {@code LocalTime}: {@code 12:00:00}. */
    TIME,
    /** {@code Instant}: {@code 2026-01-02T12:00:00Z}; a time without a zone is taken as UTC. */
    INSTANT,
    /** {@code LocalDateTime}: {@code 2026-01-02T12:00:00}, never with a zone. */
    LOCAL_DATE_TIME,
    /** {@code OffsetDateTime}: {@code 2026-01-02T12:00:00+08:00}, never without a zone. */
    OFFSET_DATE_TIME,
    /** {@code java.util.UUID}: 36 lower-case characters. */
    UUID,
    /** {@code BigDecimal}: a text, so that no digit is lost; a number in JSON is taken too. */
    DECIMAL;

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.scalar(this);
    }
}
