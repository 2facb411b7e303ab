package org.specstar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.QueryFixture.query;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.time.Moment;

class ParametersTest {
    private static void assertRefused(ErrorCode code, String parameter, ThrowingCallable reading) {
        ParameterException failure = catchThrowableOfType(ParameterException.class, reading);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.members()).containsEntry("parameter", parameter);
    }

    @Test
    void textShouldBeTheValueOrAbsent() {
        assertThat(query("a", "1", "b", "2").text("a")).contains("1");
        assertThat(query("a", "").text("a")).contains("");
        assertThat(query().text("a")).isEmpty();
    }

    @Test
    void textsShouldTakeListsInBothSpellings() {
        assertThat(query("p[]", "c", "p", "a", "p", "b").texts("p")).containsExactly("a", "b", "c");
        assertThat(query().texts("p")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "1"})
    void flagShouldBeTrue(String value) {
        assertThat(query("f", value).flag("f")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "0"})
    void flagShouldBeFalse(String value) {
        assertThat(query("f", value).flag("f")).isFalse();
    }

    @Test
    void flagShouldBeFalseWhenAbsent() {
        assertThat(query().flag("f")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "maybe", " true"})
    void flagShouldRefuseEverythingElse(String value) {
        assertRefused(ErrorCode.VALIDATION_ERROR, "f", () -> query("f", value).flag("f"));
    }

    @Test
    void numberShouldReadDigitsWithASign() {
        assertThat(query("n", "999999999").number("n", 7)).isEqualTo(999_999_999);
        assertThat(query("n", " -3 ").number("n", 7)).isEqualTo(-3);
        assertThat(query().number("n", 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1.0", "1e3", "+1", "0x10", "9999999999", "١"})
    void numberShouldRefuseEverythingElse(String value) {
        assertRefused(ErrorCode.VALIDATION_ERROR, "n", () -> query("n", value).number("n", 7));
    }

    @Test
    void momentShouldBeUtcWithoutAZone() {
        assertThat(query("t", "2026-01-02T03:04:05").moment("t").map(Moment::instant))
                .contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(query("t", "2026-01-02T03:04:05+02:00").moment("t").map(Moment::instant))
                .contains(Instant.parse("2026-01-02T01:04:05Z"));
        assertThat(query().moment("t")).isEmpty();
    }

    @Test
    void momentShouldRefuseWhatIsNoTime() {
        assertRefused(ErrorCode.BAD_REQUEST, "t", () -> query("t", "yesterday").moment("t"));
    }

    @Test
    void firstPresentShouldFollowTheOrderAsked() {
        assertThat(query("b", "", "c", "1").firstPresent(List.of("a", "c", "b")))
                .contains("c");
        assertThat(query("d", "1").firstPresent(List.of("a", "b"))).isEmpty();
    }

    @Test
    void singleValueShouldBeGivenOnce() {
        Parameters twice = query("limit", "1000", "limit", "1");

        assertThatThrownBy(() -> twice.text("limit"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("Parameter 'limit': give it once, not 2 times.");
        assertThatThrownBy(() -> twice.number("limit", 10)).isInstanceOf(ParameterException.class);
        assertThatThrownBy(
                        () -> query("is_deleted", "true", "is_deleted", "true").flag("is_deleted"))
                .isInstanceOf(ParameterException.class);
    }
}
