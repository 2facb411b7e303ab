package org.specstar.rest.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.selection.SelectionFixture.body;
import static org.specstar.rest.selection.SelectionFixture.query;
import static org.specstar.rest.selection.SelectionFixture.selections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.engine.EngineFixture;
import org.specstar.event.Announcer;
import org.specstar.schema.OnUnindexedQuery;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;

class FiltersTest {
    private static final RegisteredModel<?> MODEL = new EngineFixture().tasks().model();
    private static final RegisteredModel<?> STRICT = new EngineFixture(
                    Announcer.SILENT, model -> model.onUnindexedQuery(OnUnindexedQuery.ERROR))
            .tasks()
            .model();

    private static PlatformException refused(RegisteredModel<?> model, Given given) {
        return catchThrowableOfType(
                PlatformException.class, () -> selections(model).exported(given));
    }

    @Test
    void expressionShouldStandAlone() {
        assertThat(refused(MODEL, query("qb", "QB[", "sorts", "[]", "conditions", "x")))
                .hasMessage("Cannot use 'qb' parameter together with: conditions, sorts. Please use either 'qb' or the"
                        + " individual query parameters.")
                .extracting(PlatformException::code)
                .isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refused(
                        MODEL,
                        query("qb", "QB.all()", "created_bys[]", "ann", "updated_time_end", "", "rev_statuses", "x")))
                .hasMessage("Cannot use 'qb' parameter together with: created_bys, rev_statuses. Please use either 'qb'"
                        + " or the individual query parameters. In QB mode, include metadata filters directly in the"
                        + " QB expression.");
        assertThat(refused(MODEL, body("{'qb':'QB.all()','conditions':[]}")))
                .hasMessageStartingWith("Cannot use 'qb' parameter together with: conditions.");
    }

    @Test
    void emptyTextsShouldCountAsAbsent() {
        assertThat(selections(MODEL).exported(query("qb", "", "conditions", "", "sorts", "", "created_time_start", "")))
                .isEqualTo(Condition.EVERYTHING);
        assertThat(selections(MODEL).exported(query("qb", "QB.all()", "sorts", "")))
                .isEqualTo(Condition.EVERYTHING);
    }

    @Test
    void wrongExpressionShouldBeToldWithItsPlace() {
        PlatformException refused = refused(MODEL, query("qb", "QB['a'] > zz"));

        assertThat(refused).hasMessageStartingWith("Invalid QB expression: ");
        assertThat(refused.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(refused.members()).containsKey("position");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{}",
                "5",
                "null",
                "[1]",
                "[{\"field_path\":\"title\",\"operator\":\"eq\"}]",
                "[{\"operator\":\"eq\",\"value\":1}]",
                "[{\"field_path\":\"title\",\"value\":1}]",
                "[{\"field_path\":\"title\",\"operator\":\"like\",\"value\":\"x\"}]",
                "[{\"field_path\":7,\"operator\":\"eq\",\"value\":1}]"
            })
    void conditionsThatAreNoneShouldBeRefusedAsSpecStarDoes(String json) {
        PlatformException refused = refused(MODEL, query("conditions", json));

        assertThat(refused).hasMessageStartingWith("Invalid conditions format: ");
        assertThat(refused.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(refused.members()).containsEntry("parameter", "conditions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sorts|[{\"type\":\"meta\",\"key\":\"created_by\",\"direction\":\"+\"}]",
                "sorts|[{\"type\":\"data\",\"field_path\":\"points\"}]",
                "sorts|x",
                "data_conditions|["
            })
    void otherListsShouldBeNamed(String name, String json) {
        assertThat(refused(MODEL, query(name, json))).hasMessageStartingWith("Invalid " + name + " format: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "conditions#[{\"field_path\":\"text\",\"operator\":\"is_null\",\"value\":true}]",
                "qb#QB['text'].length() > 3",
                "qb#~(QB['points'].eq(1) | QB['text'].any().eq(\"a\"))",
                "sorts#[{\"type\":\"data\",\"field_path\":\"text\",\"direction\":\"+\"}]"
            })
    void fieldThatIsNotIndexedShouldBeRefusedWhereTheModelSaysSo(String name, String value) {
        Given given = query(name, value);

        assertThat(refused(STRICT, given))
                .hasMessage("Query uses fields that are not indexed: text; there is no value under such a field."
                        + " Indexed fields: points, title. Mark them @Indexed.")
                .extracting(PlatformException::code)
                .isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(selections(MODEL).page(given, Names.SHOWN).unindexed().paths())
                .containsExactly("text");
    }

    @Test
    void metaDataShouldBeSearchableWithoutAnIndex() {
        Given given = query("conditions", "[{\"field_path\":\"created_by\",\"operator\":\"eq\",\"value\":null}]");

        assertThat(selections(STRICT).page(given, Names.SHOWN).unindexed().paths())
                .isEmpty();
    }
}
