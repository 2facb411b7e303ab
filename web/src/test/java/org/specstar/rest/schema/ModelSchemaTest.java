package org.specstar.rest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.JsonText;
import org.specstar.rest.openapi.DescribedModels;
import org.specstar.schema.RegisteredModel;

class ModelSchemaTest {
    private static final String EVERYTHING = """
            {"text":"a","big":1,"whole":2,"small":3,"tiny":4,"number":1.5,"single":2.5,"truth":true,"date":"2026-01-02",
             "time":"12:00:00","instant":"2026-01-02T12:00:00Z","local":"2026-01-02T12:00:00",
             "offset":"2026-01-02T12:00:00+08:00","uuid":"43401537-e5a5-42d3-8510-b197f2b3def5","decimal":"1.10",
             "status":"open","priorities":["high","low"],"places":{"home":[{"city":"Bern"}]},
             "figure":{"kind":"square","side":1.0,"place":null},"perhaps":null,"alone":{"radius":1.0},
             "problem":{"text":"none"},"either":5,"anything":[1,"a",null]}
            """;

    private static RegisteredModel<?> model(String name) {
        return DescribedModels.catalog().bySegment(name).orElseThrow();
    }

    private static JsonSchema schema(String model) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        return factory.getSchema(
                new JsonText().value(ModelSchema.of(model(model))).toString(), InputFormat.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "comment", "user", "figure", "everything"})
    void theSchemaShouldBeOne(String model) {
        JsonSchema ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(
                        new JsonText().value(ModelSchema.of(model(model))).toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatTheCodecTakesShouldFit() {
        byte[] taken = EVERYTHING.getBytes(StandardCharsets.UTF_8);

        assertThat(model("everything").codec().decode(taken)).isNotNull();
        assertThat(schema("everything").validate(EVERYTHING, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"big\":1/\"big\":\"1\"",
                "\"tiny\":4/\"tiny\":400",
                "\"status\":\"open\"/\"status\":\"ajar\"",
                "\"kind\":\"square\"/\"kind\":\"cube\"",
                "\"either\":5/\"either\":true",
                "\"text\":\"a\",/"
            })
    void whatTheCodecRefusesShouldNotFit(String change) {
        String[] parts = change.split("/", -1);

        String refused = EVERYTHING.replace(parts[0], parts[1]);

        assertThat(schema("everything").validate(refused, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void unknownFieldsShouldNotFitWhereTheModelForbidsThem() {
        assertThat(schema("user").validate("{\"name\":\"a\",\"other\":1}", InputFormat.JSON))
                .hasSize(1);
        assertThat(schema("issue").validate("{\"title\":\"a\",\"other\":1}", InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaOfARecordShouldStandAtTheTop() {
        assertThat(ModelSchema.of(model("issue")))
                .containsEntry("title", "Issue")
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .doesNotContainKey("$defs");
        assertThat(ModelSchema.of(model("figure"))).containsKeys("anyOf", "discriminator", "$defs");
    }

    @Test
    void namesShouldNotDependOnTheOrderOfModels() {
        ComponentNames names = new ComponentNames(Set.of(model("everything").shape()), Set.of("Address"));

        assertThat(names.of(DescribedModels.Everything.class)).isEqualTo("Everything");
    }
}
