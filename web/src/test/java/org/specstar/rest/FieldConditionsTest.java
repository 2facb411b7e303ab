package org.specstar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.QueryFixture.query;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ErrorCode;
import org.specstar.engine.EngineFixture;
import org.specstar.event.Announcer;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.OnUnindexedQuery;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Comparison;
import org.specstar.search.Condition.Compares;

class FieldConditionsTest {
    private static final RegisteredModel<?> MODEL = new EngineFixture().tasks().model();

    private static ParameterException refused(RegisteredModel<?> model, String name, String json) {
        return catchThrowableOfType(ParameterException.class, () -> FieldConditions.read(query(name, json), model));
    }

    @Test
    void conditionsShouldAllHold() {
        assertThat(FieldConditions.read(
                        query(
                                "data_conditions",
                                "[{\"field_path\":\"points\",\"operator\":\"gte\",\"value\":3},"
                                        + "{\"field_path\":\"points\",\"operator\":\"lt\",\"value\":4.5}]",
                                "conditions",
                                "[{\"field_path\":\"title\",\"operator\":\"eq\",\"value\":\"a\"}]"),
                        MODEL))
                .containsExactly(
                        new Compares("title", Comparison.EQ, "a"),
                        new Compares("points", Comparison.GTE, BigDecimal.valueOf(3)),
                        new Compares("points", Comparison.LT, new BigDecimal("4.5")));
        assertThat(FieldConditions.read(query("conditions", "[]"), MODEL)).isEmpty();
        assertThat(FieldConditions.read(query(), MODEL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[|BAD_REQUEST",
                "{}|VALIDATION_ERROR",
                "[1]|VALIDATION_ERROR",
                "[{\"field_path\":\"title\",\"operator\":\"eq\"}]|VALIDATION_ERROR",
                "[{\"operator\":\"eq\",\"value\":1}]|VALIDATION_ERROR",
                "[{\"field_path\":\"title\",\"value\":1}]|VALIDATION_ERROR",
                "[{\"field_path\":7,\"operator\":\"eq\",\"value\":1}]|VALIDATION_ERROR",
                "[{\"field_path\":\"title\",\"operator\":\"eq\",\"value\":1,\"not\":true}]|VALIDATION_ERROR",
                "[{\"field_path\":\"title\",\"operator\":\"gt\",\"value\":true}]|VALIDATION_ERROR",
                "[{\"field_path\":\"title\",\"operator\":\"contains\",\"value\":\"a\"}]|NOT_IMPLEMENTED",
                "[{\"field_path\":\"title\",\"operator\":\"eq\",\"value\":null}]|NOT_IMPLEMENTED",
                "[{\"field_path\":\"title\",\"operator\":\"eq\",\"value\":[1]}]|NOT_IMPLEMENTED",
                "[{\"field_path\":\"created_by\",\"operator\":\"eq\",\"value\":\"a\"}]|NOT_IMPLEMENTED"
            })
    void whatIsNotUnderstoodShouldBeRefused(String json, ErrorCode code) {
        ParameterException refused = refused(MODEL, "conditions", json);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.members()).containsEntry("parameter", "conditions");
    }

    @Test
    void malformedJsonShouldBeToldAsSpecStarDoes() {
        assertThat(refused(MODEL, "data_conditions", "[")).hasMessageStartingWith("Invalid data_conditions format: ");
    }

    @Test
    void fieldThatIsNotIndexedShouldBeRefusedWhereTheModelSaysSo() {
        RegisteredModel<?> strict = new EngineFixture(
                        Announcer.SILENT, model -> model.onUnindexedQuery(OnUnindexedQuery.ERROR))
                .tasks()
                .model();
        String json = "[{\"field_path\":\"text\",\"operator\":\"eq\",\"value\":\"a\"}]";

        assertThat(refused(strict, "conditions", json))
                .hasMessage("Query filters on fields that are not indexed: text; such conditions match nothing."
                        + " Indexed fields: points, title. Mark them @Indexed.")
                .extracting(ParameterException::code)
                .isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(FieldConditions.read(query("conditions", json), MODEL)).hasSize(1);
    }
}
