package org.specstar.rest.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.QueryFixture.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ErrorCode;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.rest.problem.ParameterException;
import org.specstar.time.Moment;

class HistoryParametersTest {
    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    @Test
    void tenNewestShouldBeReadWhereNothingIsAsked() {
        HistoryQuery query = HistoryParameters.read(query(), 100);

        assertThat(query.limit()).isEqualTo(10);
        assertThat(query.offset()).isZero();
        assertThat(query.order()).isEqualTo(Order.NEWEST_FIRST);
        assertThat(query.from()).isEmpty();
        assertThat(query.ancestry()).isEqualTo(Ancestry.ALL);
        assertThat(query.times().contains()).accepts(moment("0001-01-01T00:00:00Z"));
    }

    @Test
    void parametersShouldBeTaken() {
        HistoryQuery query = HistoryParameters.read(
                query(
                        "limit",
                        "1",
                        "offset",
                        "3",
                        "sort",
                        "created_time",
                        "from_revision_id",
                        "a:1",
                        "chain_only",
                        "true"),
                100);

        assertThat(query.limit()).isEqualTo(1);
        assertThat(query.offset()).isEqualTo(3);
        assertThat(query.order()).isEqualTo(Order.OLDEST_FIRST);
        assertThat(query.from()).isEqualTo("a:1");
        assertThat(query.ancestry()).isEqualTo(Ancestry.CHAIN);
    }

    @Test
    void timesShouldIncludeBothEnds() {
        HistoryQuery query = HistoryParameters.read(
                query("created_time_start", "2026-01-01T00:00:00", "created_time_end", "2026-01-02T00:00:00Z"), 100);

        assertThat(query.times().contains())
                .accepts(moment("2026-01-01T00:00:00Z"), moment("2026-01-02T00:00:00Z"))
                .rejects(moment("2025-12-31T23:59:59.999999Z"), moment("2026-01-02T00:00:00.000001Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,-1",
        "limit,101",
        "offset,-1",
        "sort,-updated_time",
        "sort,''",
        "created_time_start,soon",
        "created_time_end,''"
    })
    void nonsenseShouldBeABadRequest(String name, String value) {
        assertThatThrownBy(() -> HistoryParameters.read(query(name, value), 100))
                .isInstanceOfSatisfying(ParameterException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.BAD_REQUEST);
                    assertThat(failure.members()).containsEntry("parameter", name);
                });
    }
}
