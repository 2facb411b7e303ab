package org.specstar.rest.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.selection.SelectionFixture.body;
import static org.specstar.rest.selection.SelectionFixture.lenient;
import static org.specstar.rest.selection.SelectionFixture.query;
import static org.specstar.rest.selection.SelectionFixture.selections;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.engine.EngineFixture;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Condition.All;
import org.specstar.search.Condition.Compares;
import org.specstar.search.Condition.Deleted;
import org.specstar.search.MetaField;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.Sort;
import org.specstar.search.Value;
import org.specstar.time.Moment;

class SelectionsTest {
    private static final RegisteredModel<?> MODEL = new EngineFixture().tasks().model();
    private static final Compares MANY_POINTS = new Compares("points", Comparison.GT, 3L);

    private static SelectedPage page(Given given) {
        return selections(MODEL).page(given, Names.SHOWN);
    }

    private static Condition exported(String... words) {
        return selections(MODEL).exported(query(words));
    }

    @Test
    void pageShouldBeTenLiveResourcesWhereNothingIsAsked() {
        assertThat(page(query()).search()).isEqualTo(new Search(new Deleted(false), 10, 0));
        assertThat(page(body("{}")).search()).isEqualTo(new Search(new Deleted(false), 10, 0));
    }

    @Test
    void pageShouldTakeWhatIsAsked() {
        assertThat(page(query("limit", "100", "offset", "7", "is_deleted", "true"))
                        .search())
                .isEqualTo(new Search(new Deleted(true), 100, 7));
        assertThat(page(query("limit", "0")).search().limit()).isZero();
        assertThat(page(query("total", "true")).isTotalWanted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101"})
    void limitsBeyondTheSettingShouldBeRefusedWhereverTheyStand(String limit) {
        String message = "limit must be between 0 and 100, not " + limit;

        assertThatThrownBy(() -> page(query("limit", limit)))
                .isInstanceOf(ParameterException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> page(body("{'limit':" + limit + "}"))).hasMessage(message);
    }

    @Test
    void limitOfAnExpressionShouldBeRefusedAsTheParameterIs() {
        assertThatThrownBy(() -> page(query("qb", "QB.all().limit(101)")))
                .isInstanceOf(ParameterException.class)
                .hasMessage("limit must be between 0 and 100, not 101");
        assertThat(page(query("qb", "QB.all().limit(101)", "limit", "7"))
                        .search()
                        .limit())
                .isEqualTo(7);
    }

    @Test
    void pageShouldRefuseANegativeOffset() {
        assertThatThrownBy(() -> page(query("offset", "-1")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("offset");
    }

    @Test
    void expressionShouldSelectSortAndPage() {
        Search search = page(query("qb", "(QB['points'] > 3).sort('-points').limit(5).offset(2)"))
                .search();

        assertThat(search)
                .isEqualTo(new Search(
                        new All(List.of(new Deleted(false), MANY_POINTS)),
                        List.of(Sort.descending(Operand.field("points"))),
                        5,
                        2,
                        null));
    }

    @Test
    void parameterShouldWinOverTheExpression() {
        Search search = page(query("qb", "QB.all().limit(5).offset(2)", "limit", "3", "offset", "1"))
                .search();

        assertThat(search).isEqualTo(new Search(new Deleted(false), 3, 1));
    }

    @Test
    void expressionShouldChooseBetweenLiveAndDeletedResourcesItself() {
        Condition chosen =
                page(query("qb", "QB.is_deleted().eq(True)")).search().condition();

        assertThat(chosen)
                .isEqualTo(new Compares(Operand.meta(MetaField.IS_DELETED), Comparison.EQ, new Value.Truthful(true)));
        assertThat(page(query("qb", "QB.is_deleted().eq(True)", "is_deleted", "false"))
                        .search()
                        .condition())
                .isEqualTo(new All(List.of(new Deleted(false), chosen)));
    }

    @Test
    void nullInABodyShouldMeanLiveAndDeletedResources() {
        assertThat(page(body("{'is_deleted':null}")).search().condition()).isEqualTo(Condition.EVERYTHING);
        assertThat(page(body("{'is_deleted':true}")).search().condition()).isEqualTo(new Deleted(true));
    }

    @Test
    void bodyShouldSayWhatAQuerySays() {
        Search search = page(body("{'data_conditions':[{'field_path':'points','operator':'gt','value':3}],"
                        + "'created_bys':['ann'],'sorts':[{'type':'meta','key':'created_time','direction':'-'}]}"))
                .search();

        assertThat(search)
                .isEqualTo(page(query(
                                "data_conditions",
                                "[{\"field_path\":\"points\",\"operator\":\"gt\",\"value\":3}]",
                                "created_bys",
                                "ann",
                                "sorts",
                                "[{\"type\":\"meta\",\"key\":\"created_time\",\"direction\":\"-\"}]"))
                        .search());
        assertThat(search.sorts()).containsExactly(Sort.descending(Operand.meta(MetaField.CREATED_TIME)));
    }

    @Test
    void exportShouldHaveEverythingUnlessItChooses() {
        assertThat(exported()).isEqualTo(Condition.EVERYTHING);
        assertThat(exported("is_deleted", "false")).isEqualTo(new Deleted(false));
        assertThat(exported("qb", "QB['points'].gt(3).limit(1)", "limit", "1")).isEqualTo(MANY_POINTS);
        assertThat(exported("qb", "QB['points'].gt(3)", "is_deleted", "true"))
                .isEqualTo(new All(List.of(new Deleted(true), MANY_POINTS)));
    }

    @Test
    void countShouldIgnoreThePage() {
        assertThat(selections(MODEL)
                        .counted(query("limit", "1000", "offset", "3", "qb", "QB['points'] > 3"))
                        .condition())
                .isEqualTo(new All(List.of(new Deleted(false), MANY_POINTS)));
    }

    @Test
    void timesUsersAndStatusesShouldFilter() {
        Moment start = Moment.parse("2026-03-01T14:00:00+02:00").orElseThrow();

        assertThat(exported("created_time_start", "2026-03-01T14:00:00+02:00"))
                .isEqualTo(new All(List.of(new Condition.NotBefore(MetaTime.CREATED, start))));
        assertThat(exported("rev_updated_bys[]", "ann", "rev_updated_bys[]", "bob"))
                .isEqualTo(new All(List.of(new Condition.ByUser(MetaUser.HEAD_UPDATED_BY, Set.of("ann", "bob")))));
        assertThatThrownBy(() -> exported("rev_statuses", "final")).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> exported("updated_time_end", "yesterday"))
                .hasMessage("Invalid isoformat string: 'yesterday'");
    }

    @Test
    void misspeltFilterShouldBeRefused() {
        assertThatThrownBy(() -> page(query("name", "x")))
                .hasMessage("Unknown parameter 'name'; known are conditions, created_bys, created_time_end,"
                        + " created_time_start, cursor, data_conditions, is_deleted, limit, offset, partial, qb,"
                        + " returns, rev_created_bys, rev_created_time_end, rev_created_time_start, rev_statuses,"
                        + " rev_updated_bys, rev_updated_time_end, rev_updated_time_start, sorts, total, updated_bys,"
                        + " updated_time_end, updated_time_start.");
        assertThatThrownBy(() -> exported("created_by", "x")).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> page(query("limit[]", "1"))).hasMessageStartingWith("Unknown parameter 'limit[]'");
    }

    @Test
    void unknownParameterShouldBeIgnoredWhereTheOperatorSaysSo() {
        assertThat(lenient(MODEL).page(query("name", "x"), Names.SHOWN).search().limit())
                .isEqualTo(10);
        assertThatThrownBy(() -> lenient(MODEL).page(body("{'name':1}"), Names.SHOWN))
                .hasMessageStartingWith("Unknown parameter 'name'");
        assertThatThrownBy(() -> lenient(MODEL).changed(query("name", "x"), false))
                .hasMessageStartingWith("Unknown parameter 'name'");
    }

    @Test
    void changeShouldHonourSortsAndLimit() {
        Search search = selections(MODEL)
                .changed(
                        query(
                                "created_bys",
                                "ann",
                                "limit",
                                "3",
                                "sorts",
                                "[{\"type\":\"data\",\"field_path\":\"points\",\"direction\":\"+\"}]"),
                        false);

        assertThat(search.limit()).isEqualTo(3);
        assertThat(search.sorts()).containsExactly(Sort.ascending(Operand.field("points")));
        assertThat(selections(MODEL)
                        .changed(query("qb", "QB.is_deleted().eq(False)"), true)
                        .condition())
                .isInstanceOfSatisfying(
                        All.class, all -> assertThat(all.parts()).startsWith(new Deleted(true)));
    }

    @Test
    void changeShouldRefuseTheOtherKindOfResources() {
        assertThatThrownBy(() -> selections(MODEL).changed(query("is_deleted", "true"), false))
                .isInstanceOf(ParameterException.class);
        assertThat(selections(MODEL).changed(query("is_deleted", "true"), true).condition())
                .isEqualTo(new Deleted(true));
    }

    @Test
    void cursorShouldNotBeGivenTogetherWithAnOffset() {
        ParameterException refused =
                catchThrowableOfType(ParameterException.class, () -> page(query("cursor", "abc", "offset", "0")));

        assertThat(refused).hasMessageStartingWith("Give either 'cursor' or 'offset'");
        assertThat(refused.members()).containsEntry("parameter", "cursor");
    }
}
