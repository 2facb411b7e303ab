package org.specstar.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.payload.JsonText;
import org.specstar.rest.document.Tree;

class OpenApiDocumentTest {
    private static final String OPENAPI = "https://spec.openapis.org/oas/3.1/";

    private final Tree document = DescribedModels.document();

    private static Stream<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().flatMap(OpenApiDocumentTest::objects);
        }
        return value instanceof Map<?, ?>
                ? Stream.concat(
                        Stream.of(Trees.object(value)),
                        Trees.object(value).values().stream().flatMap(OpenApiDocumentTest::objects))
                : Stream.of();
    }

    private static @Nullable Object at(Tree document, String reference) {
        Object value = document;
        for (String key : reference.substring(2).split("/")) {
            value = value instanceof Map<?, ?> members ? members.get(key) : null;
        }
        return value;
    }

    private Map<String, @Nullable Object> schema(String name) {
        return Trees.member(Trees.member(Trees.member(document, "components"), "schemas"), name);
    }

    private Map<String, @Nullable Object> operation(String path, String method) {
        return Trees.member(Trees.member(Trees.member(document, "paths"), path), method);
    }

    private Map<String, @Nullable Object> parameter(String path, String method, String name) {
        return Trees.list(operation(path, method).get("parameters")).stream()
                .map(Trees::object)
                .filter(parameter -> name.equals(parameter.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonSchema ofOpenApi() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(OPENAPI, "classpath:openapi/3.1/")));
        return factory.getSchema(SchemaLocation.of(OPENAPI + "schema-base/2025-09-15"));
    }

    @Test
    void theDocumentShouldFollowTheSchemaOfOpenApi() {
        String json = new JsonText().value(document).toString();

        assertThat(ofOpenApi().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void aDocumentThatDoesNotFollowItShouldBeFound() {
        Trees.member(Trees.member(document, "components"), "schemas").put("Broken", Tree.of("type", "nothing"));

        String json = new JsonText().value(document).toString();

        assertThat(ofOpenApi().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aParserShouldReadTheDocumentWithoutComplaints() {
        String json = new JsonText().value(document).toString();

        SwaggerParseResult read = new OpenAPIV3Parser().readContents(json);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(Trees.member(document, "paths"));
    }

    @Test
    void everyReferenceShouldResolve() {
        List<String> references = new ArrayList<>();
        objects(document).forEach(object -> {
            if (object.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            if (object.get("mapping") instanceof Map<?, ?> mapping) {
                mapping.values().forEach(reference -> references.add(String.valueOf(reference)));
            }
        });

        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(reference ->
                        assertThat(at(document, reference)).as(reference).isNotNull());
    }

    @Test
    void operationIdsShouldBeDifferent() {
        List<Object> ids = new ArrayList<>();
        objects(document.get("paths"))
                .filter(object -> object.containsKey("responses"))
                .forEach(object -> ids.add(object.get("operationId")));

        Set<Object> different = new HashSet<>(ids);
        assertThat(ids).hasSizeGreaterThan(100).doesNotContainNull().hasSameSizeAs(different);
    }

    @Test
    void routesThatAreSwitchedOffShouldBeAbsent() {
        Map<String, @Nullable Object> paths = Trees.member(document, "paths");

        assertThat(paths)
                .containsKeys("/figure/{resource_id}", "/figure/export", "/issue/import", "/issue/{resource_id}/prune")
                .doesNotContainKeys("/figure/import", "/figure/{resource_id}/prune");
    }

    @Test
    void onlyWhatIsReferredToShouldHaveReferrers() {
        Map<String, @Nullable Object> paths = Trees.member(document, "paths");

        assertThat(paths)
                .containsKeys("/issue/{resource_id}/referrers", "/user/{resource_id}/referrers")
                .doesNotContainKey("/comment/{resource_id}/referrers");
    }

    @Test
    void theLimitsOfAModelShouldBeShown() {
        assertThat(Trees.member(parameter("/comment", "get", "limit"), "schema"))
                .containsEntry("default", 20)
                .containsEntry("maximum", 50);
        assertThat(Trees.member(parameter("/issue", "get", "limit"), "schema"))
                .containsEntry("default", 10)
                .containsEntry("maximum", 1000);
    }

    @Test
    void aTypeWithANameThatIsTakenShouldHaveItsQualifiedOne() {
        assertThat(Trees.member(schema("Everything"), "properties").get("problem"))
                .isEqualTo(Map.of("$ref", "#/components/schemas/org_specstar_rest_openapi_DescribedModels_Problem"));
        assertThat(schema("Problem")).containsKey("description");
    }

    @Test
    void marksOfFieldsShouldBeShown() {
        assertThat(schema("User")).containsEntry("x-display-name-field", "name");
        assertThat(Trees.member(Trees.member(schema("User"), "properties"), "name"))
                .containsEntry("x-unique", true);
    }

    @Test
    void anActionOfAResourceShouldHaveItsPathAndParameters() {
        Map<String, @Nullable Object> raise = operation("/issue/{resource_id}/raise/{step}", "post");

        assertThat(raise)
                .containsEntry("summary", "Raise (issue)")
                .containsEntry(
                        "x-specstar-update-action", Map.of("resource", "issue", "label", "Raise", "mode", "update"))
                .containsKey("x-autocrud-update-action");
        assertThat(Trees.list(raise.get("parameters")))
                .extracting(parameter -> Trees.object(parameter).get("name"))
                .startsWith("resource_id", "step", "note");
    }

    @Test
    void extensionsShouldStandUnderBothPrefixes() {
        assertThat(document)
                .containsKeys(
                        "x-autocrud-relationships",
                        "x-autocrud-custom-create-actions",
                        "x-autocrud-custom-update-actions",
                        "x-autocrud-indexed-fields");
        assertThat(document.keySet())
                .filteredOn(name -> name.startsWith("x-autocrud-"))
                .allSatisfy(name -> assertThat(document.get(name.replace("autocrud", "specstar")))
                        .isEqualTo(document.get(name)));
    }

    @Test
    void routesOfTheApplicationShouldBeAdded() {
        Tree report = Tree.of("responses", Tree.of("200", Tree.of("description", "The report")));
        RouteDescription own = () -> Map.of(
                "/reports/{year}", Map.of("get", report),
                "/issue", Map.of("get", report, "options", report));

        Tree described = OpenApiDocument.of(DescribedModels.catalog().all(), 100, List.of(own));

        assertThat(Trees.member(Trees.member(described, "paths"), "/reports/{year}"))
                .containsEntry("get", report);
        Map<String, @Nullable Object> issue = Trees.member(Trees.member(described, "paths"), "/issue");
        assertThat(issue).containsEntry("options", report);
        assertThat(Trees.member(issue, "get")).containsEntry("operationId", "list_resources_issue_get");
    }

    @Test
    void beforeTheModelsAreKnownRoutesShouldStandForAny() {
        Map<String, @Nullable Object> paths = Trees.member(AnyModel.tree(), "paths");

        assertThat(paths).containsKeys("/{model}", "/{model}/{resource_id}", "/openapi.json");
        assertThat(paths.keySet()).noneMatch(path -> path.contains("any-model"));
        Map<String, @Nullable Object> read = Trees.member(Trees.member(paths, "/{model}/{resource_id}"), "get");
        assertThat(Trees.list(read.get("parameters")))
                .extracting(parameter -> Trees.object(parameter).get("name"))
                .startsWith("model", "resource_id");
    }
}
