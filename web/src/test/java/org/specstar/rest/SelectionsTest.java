package org.specstar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.QueryFixture.query;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.engine.EngineFixture;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Moment;

class SelectionsTest {
    private static final RegisteredModel<?> MODEL = new EngineFixture().tasks().model();

    @Test
    void pageShouldBeTenLiveResourcesWhereNothingIsAsked() {
        assertThat(Selections.page(query(), MODEL, 100)).isEqualTo(new Search(new Condition.Deleted(false), 10, 0));
    }

    @Test
    void pageShouldTakeWhatIsAsked() {
        assertThat(Selections.page(query("limit", "100", "offset", "7", "is_deleted", "true"), MODEL, 100))
                .isEqualTo(new Search(new Condition.Deleted(true), 100, 7));
        assertThat(Selections.page(query("limit", "0"), MODEL, 100).limit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101"})
    void pageShouldRefuseLimitsBeyondTheSetting(String limit) {
        assertThatThrownBy(() -> Selections.page(query("limit", limit), MODEL, 100))
                .isInstanceOf(ParameterException.class)
                .hasMessage("limit must be between 0 and 100, not " + limit);
    }

    @Test
    void pageShouldRefuseANegativeOffset() {
        assertThatThrownBy(() -> Selections.page(query("offset", "-1"), MODEL, 100))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qb", "sorts"})
    void filtersThatAreNotAnsweredShouldBeRefusedEverywhere(String name) {
        ParameterException page =
                catchThrowableOfType(ParameterException.class, () -> Selections.page(query(name, ""), MODEL, 100));
        ParameterException export =
                catchThrowableOfType(ParameterException.class, () -> Selections.exported(query(name, ""), MODEL));

        assertThat(page.code()).isEqualTo(ErrorCode.NOT_IMPLEMENTED);
        assertThat(page.members()).containsEntry("parameter", name);
        assertThat(export.code()).isEqualTo(ErrorCode.NOT_IMPLEMENTED);
    }

    @Test
    void exportShouldHaveEverythingUnlessItChooses() {
        assertThat(Selections.exported(query(), MODEL)).isEqualTo(Condition.EVERYTHING);
        assertThat(Selections.exported(query("is_deleted", "false"), MODEL)).isEqualTo(new Condition.Deleted(false));
        assertThat(Selections.exported(query("is_deleted", "true"), MODEL)).isEqualTo(new Condition.Deleted(true));
    }

    @Test
    void timesUsersAndStatusesShouldFilter() {
        Moment start = Moment.parse("2026-03-01T14:00:00+02:00").orElseThrow();

        assertThat(Selections.exported(query("created_time_start", "2026-03-01T14:00:00+02:00"), MODEL))
                .isEqualTo(Condition.EVERYTHING.and(
                        new Condition.All(List.of(new Condition.NotBefore(MetaTime.CREATED, start)))));
        assertThat(Selections.exported(query("rev_updated_bys[]", "ann", "rev_updated_bys[]", "bob"), MODEL))
                .isEqualTo(Condition.EVERYTHING.and(new Condition.All(
                        List.of(new Condition.ByUser(MetaUser.HEAD_UPDATED_BY, Set.of("ann", "bob"))))));
        assertThatThrownBy(() -> Selections.exported(query("rev_statuses", "final"), MODEL))
                .isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> Selections.exported(query("updated_time_end", "yesterday"), MODEL))
                .hasMessage("Invalid isoformat string: 'yesterday'");
    }

    @Test
    void misspeltFilterShouldNotChangeEverything() {
        assertThatThrownBy(() -> Selections.changed(query("created_by", "ann"), MODEL, 100, false))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(
                        "Unknown parameter 'created_by'; known are limit, offset, conditions, created_bys, ");
        assertThat(Selections.changed(query("created_bys", "ann", "limit", "3"), MODEL, 100, false)
                        .limit())
                .isEqualTo(3);
    }

    @Test
    void changeShouldRefuseTheOtherKindOfResources() {
        assertThatThrownBy(() -> Selections.changed(query("is_deleted", "true"), MODEL, 100, false))
                .isInstanceOf(ParameterException.class);
        assertThat(Selections.changed(query("is_deleted", "true"), MODEL, 100, true)
                        .condition())
                .isEqualTo(new Condition.Deleted(true));
    }
}
