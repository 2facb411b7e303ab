package org.specstar.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.query.Queries.field;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.query.Filter;
import org.specstar.query.Query;
import org.specstar.query.QueryBounds;

@Timeout(60)
class QueryParserTest {
    private static final Filter A = field("a");
    private static final Filter B = field("b");
    private static final Filter C = field("c");

    private static Query parsed(String text) {
        return QueryParser.parse(text, Expressions.NOW);
    }

    private static InvalidQueryException refusal(String text) {
        return catchThrowableOfType(InvalidQueryException.class, () -> parsed(text));
    }

    @Test
    void andShouldBindTighterThanOr() {
        assertThat(parsed("QB['a'] | QB['b'] & QB['c']")).isEqualTo(A.or(B.and(C)));
        assertThat(parsed("QB['a'] & QB['b'] | QB['c']")).isEqualTo(A.and(B).or(C));
        assertThat(parsed("(QB['a'] | QB['b']) & QB['c']")).isEqualTo(A.or(B).and(C));
    }

    @Test
    void notShouldBindTighterThanAnd() {
        assertThat(parsed("~QB['a'] & QB['b']")).isEqualTo(A.not().and(B));
        assertThat(parsed("~(QB['a'] & QB['b'])")).isEqualTo(A.and(B).not());
        assertThat(parsed("~QB['a'].eq(1)")).isEqualTo(field("a").eq(1).not());
    }

    @Test
    void shiftsAndRegexesShouldBindTighterThanAnd() {
        assertThat(parsed("QB['a'] << [1] & QB['b'] >> 'x' | QB['c'] % 'y'"))
                .isEqualTo(field("a")
                        .in(List.of(1))
                        .and(field("b").contains("x"))
                        .or(field("c").matches("y")));
    }

    @ParameterizedTest
    @CsvSource({
        "2 + 3 * 4,14",
        "(2 + 3) * 4,20",
        "2 - 3 - 4,-5",
        "-2 * 3,-6",
        "7 % 4 * 2,6",
        "12 / 4 / 3,1",
        "- -5,5",
        "1 - -1,2"
    })
    void arithmeticShouldHavePythonsPrecedence(String arithmetic, int result) {
        assertThat(parsed("QB['a'] == " + arithmetic)).isEqualTo(field("a").eq(result));
    }

    @Test
    void comparisonsInARowShouldAllHold() {
        assertThat(parsed("18 <= QB['a'] <= 65"))
                .isEqualTo(field("a").gte(18).and(field("a").lte(65)));
        assertThat(parsed("1 < QB['a'] < 5 < QB['b'] != 7"))
                .isEqualTo(field("a")
                        .gt(1)
                        .and(field("a").lt(5))
                        .and(field("b").gt(5))
                        .and(field("b").ne(7)));
    }

    @Test
    void fieldOnTheRightShouldTurnTheComparisonAround() {
        assertThat(parsed("18 < QB['a']")).isEqualTo(field("a").gt(18));
        assertThat(parsed("18 >= QB['a']")).isEqualTo(field("a").lte(18));
        assertThat(parsed("18 != QB['a']")).isEqualTo(field("a").ne(18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QB['a'] > 1 & QB['b'] == 2",
                "QB['a'] == 'x' | QB['b'] == 'y'",
                "QB['a'] & QB['b'] == 2",
                "QB['a'] == QB['b'] & QB['c']"
            })
    void missingParenthesesShouldBeAskedFor(String text) {
        assertThat(refusal(text).hint())
                .hasValueSatisfying(hint -> assertThat(hint).contains("put each comparison in parentheses"));
    }

    @Test
    void linesAndCommentsShouldBeFreeInsideOfBrackets() {
        Query query = parsed("""
                (  # the open ones
                    QB["a"]   # of us
                    & QB["b"]
                )
                # the end
                """);

        assertThat(query).isEqualTo(A.and(B));
    }

    @Test
    void lineShouldEndAnExpressionOutsideOfBrackets() {
        InvalidQueryException refusal = refusal("QB['a']\n& QB['b']");

        assertThat(refusal.members())
                .containsEntry("position", 8)
                .containsEntry("line", 2)
                .containsEntry("column", 1)
                .hasEntrySatisfying(
                        "hint",
                        hint -> assertThat((String) hint)
                                .endsWith("put an expression of several lines in parentheses"));
        assertThat(parsed("QB['a'] \\\n & QB['b']")).isEqualTo(A.and(B));
    }

    @Test
    void commasShouldBeAllowedAtTheEnd() {
        assertThat(parsed("QB.all(QB['a'], QB['b'].in_([1, 2,],),)"))
                .isEqualTo(A.and(field("b").in(List.of(1, 2))));
    }

    @Test
    void textsSideBySideShouldBeOne() {
        assertThat(parsed("QB['a'] == 'it' r'\\s' \"\"\"'x'\n\"\"\" U'!'"))
                .isEqualTo(field("a").eq("it\\s'x'\n!"));
    }

    @Test
    void tooLongTextsShouldBeRefused() {
        String longest = "QB['a'] == '" + "x".repeat(QueryParser.LONGEST - 13) + "'";

        assertThat(parsed(longest).isEmpty()).isFalse();
        assertThat(refusal(longest + " ")).hasMessageContaining("longer than 10000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "~", "-", "QB.all(", "QB[", "~(", "not ", "QB['a'].eq([", "{"})
    void deepNestingShouldBeRefused(String opening) {
        InvalidQueryException refusal = refusal(opening.repeat(9_000 / opening.length()));
        InvalidQueryException tooLong = refusal(opening.repeat(100_000));

        assertThat(refusal).isNotNull();
        assertThat(tooLong).hasMessageContaining("longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QB['a']%s", "QB.all()%s"})
    void longChainsShouldBeReadWithoutRecursion(String begin) {
        String calls = begin.formatted(".filter()".repeat(1_000));

        assertThat(parsed(calls)).isEqualTo(parsed(begin.formatted("")));
    }

    @Test
    void longRowsOfOperatorsShouldBeReadWithoutRecursion() {
        assertThat(parsed("QB['a'] == " + "1+".repeat(2_000) + "1"))
                .isEqualTo(field("a").eq(2_001));
        assertThat(parsed("QB['a'].eq(1)" + "&QB['a'].eq(1)".repeat(400)).isEmpty())
                .isFalse();
        assertThat(refusal("QB['']" + "&QB['']".repeat(900)))
                .hasMessageContaining("more than " + QueryBounds.MOST_CONDITIONS + " conditions");
        assertThat(refusal("QB['']" + ".or_(QB['']).and_(QB[''])".repeat(100))).hasMessageContaining("deeper than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9e399 * 9e399",
                "1e-399 * 1e-399 * 1e-399",
                "1e300 + 1e-399 * 1e-399",
                "1 / 0",
                "1 % 0",
                "1e999999999",
                "0.0000001e-2147483648",
                "1e390 % 1e-390 / 0.0",
                "dt.timedelta(days=1) * 1e300",
                "dt.timedelta(days=1e300)",
                "dt.timedelta(days=1) / 0",
                "dt.timedelta(1) / 1e-300",
                "dt.datetime(9999, 12, 31) + dt.timedelta(days=2)",
                "dt.datetime(1, 1, 1) - dt.timedelta(microseconds=1)",
                "dt.date(1, 1, 1) - dt.timedelta(1)",
                "dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=8)))",
                "dt.datetime(99999999999999999999, 1, 1)",
                "dt.timezone(dt.timedelta(days=9000000))",
                "dt.time(25)"
            })
    void numbersAndTimesOutOfRangeShouldBeRefused(String value) {
        assertThat(refusal("QB['a'] == " + value)).isNotNull();
    }

    @Test
    void hugeExpressionsShouldBeQuick() {
        long start = System.nanoTime();

        for (String text : new String[] {
            "9".repeat(9_990), "_9".repeat(4_900), "'".repeat(9_999), "9_".repeat(4_900), "\\\n".repeat(4_900)
        }) {
            assertThat(refusal(text)).isNotNull();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
