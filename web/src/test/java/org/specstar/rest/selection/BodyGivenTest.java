package org.specstar.rest.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.selection.SelectionFixture.body;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.problem.RequestException;

class BodyGivenTest {
    @Test
    void bodyShouldBeAnObjectOrNothing() {
        assertThat(body("").names()).isEmpty();
        assertThatThrownBy(() -> body("[]"))
                .isInstanceOf(RequestException.class)
                .hasMessageStartingWith("The body is a JSON object");
        assertThatThrownBy(() -> body("{"))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'3'", "3.5", "1e3", "12345678901", "true", "[3]"})
    void limitShouldBeAWholeNumber(String value) {
        assertThatThrownBy(() -> body("{'limit':" + value + "}").number("limit"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("'limit' is a whole number of up to nine digits.");
    }

    @Test
    void otherShapesShouldBeRefusedByName() {
        assertThatThrownBy(() -> body("{'created_bys':'ann'}").texts("created_bys"))
                .hasMessage("'created_bys' is a list of texts.");
        assertThatThrownBy(() -> body("{'is_deleted':'true'}").truth("is_deleted"))
                .hasMessage("'is_deleted' is true or false.");
        assertThatThrownBy(() -> body("{'qb':5}").text("qb")).hasMessage("'qb' is a text.");
        assertThatThrownBy(() -> body("{'created_time_start':'nope'}").moment("created_time_start"))
                .hasMessage("Invalid isoformat string: 'nope'");
    }

    @Test
    void nullShouldBeAbsentButWhereItSaysSomething() {
        Given given = body("{'qb':null,'created_bys':null,'is_deleted':null,'sorts':null}");

        assertThat(given.text("qb")).isEmpty();
        assertThat(given.texts("created_bys")).isEmpty();
        assertThat(given.plain("sorts")).isEmpty();
        assertThat(given.has("qb")).isFalse();
        assertThat(given.isNull("is_deleted")).isTrue();
    }
}
