package org.specstar.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

class QueryBoundsTest {
    private static final Condition ONE = Queries.field("a").eq(1).condition();

    private static Condition nested(int depth) {
        Condition condition = ONE;
        for (int level = 1; level < depth; level++) {
            condition = condition.not();
        }
        return condition;
    }

    @Test
    void depthShouldBeBounded() {
        assertThatCode(() -> QueryBounds.require(nested(QueryBounds.DEEPEST))).doesNotThrowAnyException();
        assertThatThrownBy(() -> QueryBounds.require(nested(QueryBounds.DEEPEST + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deeper than");
    }

    @Test
    void conditionsShouldBeCounted() {
        int most = QueryBounds.MOST_CONDITIONS;

        assertThatCode(() -> QueryBounds.require(new Condition.Any(Collections.nCopies(most, ONE))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> QueryBounds.require(new Condition.Any(Collections.nCopies(most + 1, ONE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than " + most + " conditions");
    }

    @Test
    void valuesOfAllListsShouldBeCountedTogether() {
        Condition half = Queries.field("a")
                .in(Collections.nCopies(QueryBounds.MOST_VALUES / 2 + 1, 1))
                .condition();

        assertThatCode(() -> QueryBounds.require(half)).doesNotThrowAnyException();
        assertThatThrownBy(() -> QueryBounds.require(half.and(half))).hasMessageContaining("values");
    }

    @Test
    void sortsShouldBeCounted() {
        Sort sort = Sort.ascending(Operand.field("a"));
        List<Sort> tooMany = Collections.nCopies(QueryBounds.MOST_SORTS + 1, sort);

        assertThatThrownBy(() -> QueryBounds.require(tooMany)).hasMessageContaining("sorts");
    }
}
