package org.specstar.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** Whole days of a zone, both ends included. */
record Days(LocalDate first, LocalDate last, ZoneId zone) {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;
    private static final long MOST = 10_000_000;

    static Days today(QueryTime time) {
        return new Days(time.today(), time.today(), time.zone());
    }

    static Days yesterday(QueryTime time) {
        LocalDate day = time.today().minusDays(1);
        return new Days(day, day, time.zone());
    }

    static Days thisWeek(QueryTime time, DayOfWeek start) {
        LocalDate first = time.today().with(TemporalAdjusters.previousOrSame(start));
        return new Days(first, first.plusDays(6), time.zone());
    }

    static Days thisMonth(QueryTime time) {
        LocalDate today = time.today();
        return new Days(today.withDayOfMonth(1), today.with(TemporalAdjusters.lastDayOfMonth()), time.zone());
    }

    static Days thisYear(QueryTime time) {
        LocalDate today = time.today();
        return new Days(today.withDayOfYear(1), today.with(TemporalAdjusters.lastDayOfYear()), time.zone());
    }

    static Days last(long days, QueryTime time) {
        LocalDate today = time.today();
        LocalDate first = days < -MOST || days > MOST ? LocalDate.MIN : today.minusDays(days - 1);
        if (first.getYear() < FIRST_YEAR || first.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("date value out of range: " + days + " days ago");
        }
        return new Days(first, today, time.zone());
    }

    Value start() {
        return time(first, 0);
    }

    /** The last microsecond, which is not one second before midnight wherever clocks are put back at midnight. */
    Value end() {
        return time(last.plusDays(1), 1);
    }

    private Value time(LocalDate day, long microsBefore) {
        return new Value.Time(Moment.of(day.atStartOfDay(zone).toInstant().minus(microsBefore, ChronoUnit.MICROS)));
    }
}
