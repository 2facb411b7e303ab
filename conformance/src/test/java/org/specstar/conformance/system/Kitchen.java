package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/** A server of the project {@code src/it/own-models}: recipes, chefs and reviews. */
final class Kitchen {
    private final SpecStarClient client;

    Kitchen(SpecStarClient client) {
        this.client = client;
    }

    /** A constraint of Bean Validation, a unique field, a check, and references that have to name something. */
    void assertHoldsItsRules() {
        String soup = created("recipe", "{\"name\":\"Soup\"}");
        created("chef", "{\"name\":\"Ann\"}");

        Answer tooShort = client.post("/chef", "{\"name\":\"X\"}");
        Answer unfair = client.post("/review", "{\"recipe\":\"" + soup + "\",\"stars\":1}");

        assertThatProblem(tooShort).isA(422, "VALIDATION_ERROR");
        assertThat(tooShort.json().required("pointer").stringValue()).isEqualTo("/name");
        assertThatProblem(client.post("/chef", "{\"name\":\"Ann\"}")).isA(409, "UNIQUE_CONSTRAINT");
        assertThatProblem(unfair).isA(422, "VALIDATION_ERROR").says("One star needs a text.");
        assertThatProblem(client.post("/review", "{\"recipe\":\"none\",\"stars\":3}"))
                .isA(422, "VALIDATION_ERROR");
    }

    /** A review loses its chef, and goes with its recipe. */
    void assertFollowsReferences() {
        String cake = created("recipe", "{\"name\":\"Cake\"}");
        String bob = created("chef", "{\"name\":\"Bob\"}");
        String review = review(cake, bob);

        succeeded(client.delete("/chef/" + bob));
        JsonNode alone = data("review", review);
        succeeded(client.delete("/recipe/" + cake));

        assertThat(alone.required("chef").isNull()).isTrue();
        assertThat(client.get("/review/" + review).status()).isEqualTo(410);
    }

    /** One action makes a recipe, another changes it. */
    void assertActs() {
        String tea = created("recipe/for-two", "{\"name\":\"Tea\",\"text\":null}");

        Answer scaled = client.post("/recipe/" + tea + "/scale?factor=3", "");
        Answer refused = client.post("/recipe/" + tea + "/scale?factor=0", "");

        assertThat(succeeded(scaled).json().required("revision_id").stringValue())
                .isEqualTo(tea + ":2");
        assertThat(data("recipe", tea)).isEqualTo(Json.parse("{\"name\":\"Tea\",\"servings\":6,\"text\":null}"));
        assertThatProblem(refused).isA(422, "VALIDATION_ERROR").says("Nothing can be cooked 0 times.");
    }

    /** An observer writes to the chef in the review's transaction. */
    void assertCountsReviews() {
        String pie = created("recipe", "{\"name\":\"Pie\"}");
        String eve = created("chef", "{\"name\":\"Eve\"}");

        review(pie, eve);
        review(pie, eve);

        assertThat(data("chef", eve)).isEqualTo(Json.parse("{\"name\":\"Eve\",\"reviews\":2}"));
    }

    /** A JAX-RS class with the path of the models stands beside those of the platform. */
    void assertAnswersRoutesOfItsOwn() {
        String egg = created("recipe", "{\"name\":\"Egg\"}");

        assertThat(succeeded(client.get("/recipe/" + egg + "/summary")).text()).isEqualTo(egg + ":1 by anonymous");
        assertThatProblem(client.get("/chef/none/summary")).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.get("/issue/none/summary")).isA(404, "RESOURCE_NOT_FOUND");
        assertThat(client.get("/recipe/" + egg + "/meta").status()).isEqualTo(200);
    }

    void assertDescribesItself() {
        JsonNode described = client.json("/openapi.json");

        assertThat(described.required("paths").propertyNames())
                .contains("/recipe/for-two", "/recipe/{resource_id}/scale", "/chef", "/review");
        assertThat(described.required("components").required("schemas").propertyNames())
                .contains("Recipe", "Chef", "Review", "Idea");
        assertThat(succeeded(client.get("/docs")).mediaType()).isEqualTo("text/html");
        assertThat(client.json("/chefs/schema").at("/properties/name/x-unique").asBoolean(false))
                .isTrue();
    }

    private String review(String recipe, String chef) {
        return created("review", "{\"recipe\":\"" + recipe + "\",\"chef\":\"" + chef + "\",\"stars\":5}");
    }

    private String created(String path, String payload) {
        return succeeded(client.post("/" + path, payload))
                .json()
                .required("resource_id")
                .stringValue();
    }

    private JsonNode data(String model, String id) {
        return client.json("/" + model + "/" + id + "?returns=only-data");
    }
}
