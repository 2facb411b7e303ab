package org.specstar.jpa;

import jakarta.persistence.Embeddable;

/** Who and when, as three columns. */
@Embeddable
public class StampColumns {
    private long micros;
    private boolean naive;
    private String by;

    @SuppressWarnings("NullAway.Init")
    protected StampColumns() {}

    /**
     * @param micros microseconds since 1970-01-01T00:00Z
     * @param naive whether the time came without a zone
     */
    public StampColumns(long micros, boolean naive, String by) {
        this.micros = micros;
        this.naive = naive;
        this.by = by;
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    public long micros() {
        return micros;
    }

    /** Whether the time came without a zone. */
    public boolean naive() {
        return naive;
    }

    public String by() {
        return by;
    }
}
