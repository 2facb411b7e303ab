package org.specstar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.query.Queries.createdTime;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.specstar.search.Condition;
import org.specstar.search.Value;

class DaysTest {
    private static final QueryTime SATURDAY = at("2026-11-21T13:30:04.271110Z", ZoneOffset.UTC);

    private static QueryTime at(String now, ZoneId zone) {
        return new QueryTime(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), zone);
    }

    /** The times that a query compares with. */
    private static String times(Query query) {
        Condition condition = query.condition();
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        return parts.stream()
                .map(part -> ((Value.Time) ((Condition.Compares) part).value())
                        .moment()
                        .text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void todayShouldBeTheWholeDayOfTheZone() {
        assertThat(times(createdTime().today(SATURDAY))).isEqualTo("2026-11-21T00:00:00Z 2026-11-21T23:59:59.999999Z");
        assertThat(times(createdTime().today(SATURDAY.in(ZoneOffset.ofHours(11)))))
                .isEqualTo("2026-11-21T13:00:00Z 2026-11-22T12:59:59.999999Z");
    }

    @Test
    void yesterdayShouldBeTheDayBefore() {
        assertThat(times(createdTime().yesterday(SATURDAY)))
                .isEqualTo("2026-11-20T00:00:00Z 2026-11-20T23:59:59.999999Z");
    }

    @Test
    void weekShouldBeginOnTheDayThatIsAskedFor() {
        assertThat(times(createdTime().thisWeek(SATURDAY)))
                .isEqualTo("2026-11-16T00:00:00Z 2026-11-22T23:59:59.999999Z");
        assertThat(times(createdTime().thisWeek(SATURDAY, DayOfWeek.SUNDAY)))
                .isEqualTo("2026-11-15T00:00:00Z 2026-11-21T23:59:59.999999Z");
        assertThat(times(createdTime().thisWeek(SATURDAY, DayOfWeek.SATURDAY)))
                .isEqualTo("2026-11-21T00:00:00Z 2026-11-27T23:59:59.999999Z");
    }

    @Test
    void monthAndYearShouldEndWithTheirLastDay() {
        assertThat(times(createdTime().thisMonth(SATURDAY)))
                .isEqualTo("2026-11-01T00:00:00Z 2026-11-30T23:59:59.999999Z");
        assertThat(times(createdTime().thisMonth(at("2024-02-10T00:00:00Z", ZoneOffset.UTC))))
                .isEqualTo("2024-02-01T00:00:00Z 2024-02-29T23:59:59.999999Z");
        assertThat(times(createdTime().thisYear(SATURDAY)))
                .isEqualTo("2026-01-01T00:00:00Z 2026-12-31T23:59:59.999999Z");
    }

    @Test
    void lastDaysShouldCountToday() {
        assertThat(times(createdTime().lastNDays(1, SATURDAY))).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(times(createdTime().lastNDays(7, SATURDAY))).isEqualTo("2026-11-15T00:00:00Z");
        assertThat(times(createdTime().lastNDays(0, SATURDAY))).isEqualTo("2026-11-22T00:00:00Z");
    }

    @Test
    void daysShouldBeAsLongAsTheirZoneMakesThem() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(times(createdTime().today(at("2026-03-29T10:00:00Z", berlin))))
                .isEqualTo("2026-03-28T23:00:00Z 2026-03-29T21:59:59.999999Z");
        assertThat(times(createdTime().today(at("2026-10-25T10:00:00Z", berlin))))
                .isEqualTo("2026-10-24T22:00:00Z 2026-10-25T22:59:59.999999Z");
        assertThat(times(createdTime().thisMonth(at("2026-10-31T23:30:00Z", berlin))))
                .isEqualTo("2026-10-31T23:00:00Z 2026-11-30T22:59:59.999999Z");
    }

    @Test
    void dayWhoseMidnightComesTwiceShouldEndWithTheSecond() {
        ZoneId havana = ZoneId.of("America/Havana");

        assertThat(times(createdTime().today(at("2026-11-01T12:00:00Z", havana))))
                .isEqualTo("2026-11-01T04:00:00Z 2026-11-02T04:59:59.999999Z");
    }

    @Test
    void daysBeyondTheCalendarShouldBeRefused() {
        for (long days : new long[] {Long.MIN_VALUE, -3_000_000, 800_000, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> createdTime().lastNDays(days, SATURDAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("date value out of range");
        }
    }
}
