package org.specstar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.query.Queries.all;
import static org.specstar.query.Queries.any;
import static org.specstar.query.Queries.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.Sort;
import org.specstar.search.Value;
import org.specstar.time.Moment;

class QueriesTest {
    private static final Condition A = new Condition.Compares("a", Comparison.EQ, 1);
    private static final Condition B = new Condition.Compares("b", Comparison.EQ, 2);
    private static final Condition C = new Condition.Compares("c", Comparison.EQ, 3);
    private static final Query IS_A = field("a").eq(1);
    private static final Query IS_B = field("b").eq(2);
    private static final Query IS_C = field("c").eq(3);

    @Test
    void fieldShouldBeTheRowsOwnBeforeAnIndexedOne() {
        assertThat(field("created_by").operand()).isEqualTo(Operand.meta(MetaField.CREATED_BY));
        assertThat(Queries.indexed("created_by").operand()).isEqualTo(Operand.field("created_by"));
        assertThat(field("a.b").operand()).isEqualTo(Operand.field("a.b"));
    }

    @Test
    void groupsShouldTakeInGroupsOfTheirKind() {
        assertThat(IS_A.and(IS_B).and(IS_C).condition()).isEqualTo(new Condition.All(List.of(A, B, C)));
        assertThat(IS_A.or(IS_B).or(IS_C).condition()).isEqualTo(new Condition.Any(List.of(A, B, C)));
        assertThat(IS_A.and(IS_B).or(IS_C).condition())
                .isEqualTo(new Condition.Any(List.of(new Condition.All(List.of(A, B)), C)));
    }

    @Test
    void filterAndExcludeShouldJoinAll() {
        Query filtered = IS_A.filter(IS_B, IS_C);
        Query excluding = IS_A.exclude(IS_B, IS_C);

        assertThat(filtered.condition()).isEqualTo(new Condition.All(List.of(A, B, C)));
        assertThat(excluding.condition()).isEqualTo(new Condition.All(List.of(A, B.not(), C.not())));
    }

    @Test
    void everythingShouldVanishInGroups() {
        assertThat(all().and(IS_A)).isEqualTo(IS_A);
        assertThat(IS_A.and(all())).isEqualTo(IS_A);
        assertThat(all().or(IS_A)).isEqualTo(IS_A);
        assertThat(all(all(), IS_A, IS_B).condition()).isEqualTo(new Condition.All(List.of(A, B)));
        assertThat(any(all(), all()).isEmpty()).isTrue();
    }

    @Test
    void everythingShouldHaveNoOpposite() {
        assertThatThrownBy(() -> all().not())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot negate an empty condition");
    }

    @Test
    void anyShouldNeedACondition() {
        assertThatThrownBy(Queries::any)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("any() requires at least one condition");
    }

    @Test
    void joinsShouldForgetSortsAndPages() {
        Query paged = IS_A.sort("-a").limit(3).offset(4);

        assertThat(paged.and(IS_B)).isEqualTo(IS_A.and(IS_B));
        assertThat(IS_B.or(paged)).isEqualTo(IS_B.or(IS_A));
        assertThat(paged.not()).isEqualTo(IS_A.not());
        assertThat(paged.filter(IS_B)).isEqualTo(IS_A.filter(IS_B));
        assertThat(paged.filter()).isEqualTo(paged);
        assertThat(all(paged)).isEqualTo(paged);
    }

    @Test
    void sortsShouldAddUpAndTheLastPageCount() {
        Query query = field("a")
                .sort("-created_time", "+b")
                .sort(field("c").desc())
                .page(3)
                .limit(7);

        assertThat(query.sorts())
                .containsExactly(
                        Sort.descending(Operand.meta(MetaField.CREATED_TIME)),
                        Sort.ascending(Operand.field("b")),
                        Sort.descending(Operand.field("c")));
        assertThat(query.toSearch(10))
                .isEqualTo(new Search(query.condition(), query.sorts(), 7, 2L * Filter.PAGE_SIZE, null));
    }

    @Test
    void searchShouldHaveTheDefaultLimitOnlyWithoutAnother() {
        assertThat(IS_A.toSearch(10)).isEqualTo(new Search(A, 10, 0));
        assertThat(IS_A.first().toSearch(10)).isEqualTo(new Search(A, 1, 0));
        assertThat(IS_A.limit(0).toSearch(10)).isEqualTo(new Search(A, 0, 0));
    }

    @Test
    void pagesShouldCountFromOne() {
        assertThatThrownBy(() -> IS_A.page(0)).hasMessage("Page number must be >= 1, got 0");
        assertThatThrownBy(() -> IS_A.page(1, 0)).hasMessage("Page size must be >= 1, got 0");
        assertThatThrownBy(() -> IS_A.limit(-1)).hasMessage("limit must be >= 0, got -1");
        assertThatThrownBy(() -> IS_A.offset(-1)).hasMessage("offset must be >= 0, got -1");
    }

    @Test
    void sortShouldRefuseWhatRowsCannotBeOrderedBy() {
        assertThatThrownBy(() -> IS_A.sort("-created_by"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Rows cannot be ordered by created_by, only by");
        assertThatThrownBy(() -> field("a").length().asc()).hasMessageContaining("the length of a");
    }

    @Test
    void textsBesideTimesShouldBeTimes() {
        Condition condition =
                Queries.createdTime().gte("2024-02-01T10:00:00+02:00").condition();

        assertThat(condition)
                .isEqualTo(new Condition.Compares(
                        Operand.meta(MetaField.CREATED_TIME), Comparison.GTE, time("2024-02-01T08:00:00Z")));
        assertThatThrownBy(() -> Queries.createdTime().in(List.of("soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("created_time");
    }

    @Test
    void lengthOfALengthShouldBeTheLength() {
        QueryField length = field("a").length();

        assertThat(length.length()).isEqualTo(length);
        assertThatThrownBy(length::any).hasMessage("A length has no elements");
    }

    @Test
    void inWithoutAListShouldFindNothingAndItsOppositeAll() {
        Condition none = new Condition.IsIn(Operand.field("a"), List.of());

        assertThat(field("a").in("x").condition()).isEqualTo(none);
        assertThat(field("a").notIn("x").condition()).isEqualTo(none.not());
        assertThat(field("a").containsAny(List.of()).condition()).isEqualTo(none);
    }

    @Test
    void similarityShouldBeOverItsThreshold() {
        assertThat(field("a").similarity("x").gt(0.5)).isEqualTo(field("a").fuzzy("x", Math.nextUp(0.5)));
        assertThatThrownBy(() -> field("a").fuzzy("x", 0)).hasMessageStartingWith("A threshold is over 0");
        assertThatThrownBy(() -> field("a").similarity("x").gt(1)).hasMessageStartingWith("A threshold is over 0");
    }

    private static Value time(String text) {
        return new Value.Time(Moment.parse(text).orElseThrow());
    }
}
