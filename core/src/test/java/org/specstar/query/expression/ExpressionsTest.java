package org.specstar.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.ErrorCode;
import org.specstar.query.Operands;
import org.specstar.query.Query;
import org.specstar.query.json.ConditionJson;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

class ExpressionsTest {
    static Stream<Expressions.Case> understood() {
        return Expressions.all().stream().filter(one -> !one.isError());
    }

    static Stream<Expressions.Case> refused() {
        return Expressions.all().stream().filter(Expressions.Case::isError);
    }

    @ParameterizedTest
    @MethodSource("understood")
    void expressionShouldStandForItsQuery(Expressions.Case one) {
        Query query = QueryParser.parse(one.expression(), Expressions.NOW);

        assertThat(written(query)).isEqualTo(one.expected());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusalShouldSayWhatAndWhere(Expressions.Case one) {
        InvalidQueryException refusal = catchThrowableOfType(
                InvalidQueryException.class, () -> QueryParser.parse(one.expression(), Expressions.NOW));

        assertThat(refusal).hasMessageStartingWith("Invalid QB expression: " + one.expected());
        assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(refusal.position()).isBetween(0, one.expression().length());
    }

    private static String written(Query query) {
        return ConditionJson.write(query.condition())
                + query.sorts().stream().map(ExpressionsTest::written).collect(Collectors.joining())
                + query.limit().stream().mapToObj(rows -> " limit " + rows).collect(Collectors.joining())
                + query.offset().stream().mapToObj(rows -> " offset " + rows).collect(Collectors.joining());
    }

    private static String written(Sort sort) {
        String kind = sort.operand() instanceof Operand.Meta ? "meta:" : "data:";
        return " sort " + (sort.descending() ? "-" : "+") + kind + Operands.name(sort.operand());
    }
}
