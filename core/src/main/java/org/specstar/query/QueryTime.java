package org.specstar.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What "now" and "today" mean to a query.
 *
 * @param zone where days begin
 */
public record QueryTime(Clock clock, ZoneId zone) {
    public static QueryTime utc(Clock clock) {
        return new QueryTime(clock, ZoneOffset.UTC);
    }

    /** The same now with the days of another zone. */
    public QueryTime in(ZoneId other) {
        return new QueryTime(clock, other);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
