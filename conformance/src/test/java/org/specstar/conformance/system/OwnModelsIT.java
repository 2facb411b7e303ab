package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;

/** What docs/your-own-models.md promises, on the project {@code src/it/own-models} as Maven has just built it. */
@KillsItsServer
class OwnModelsIT {
    private static final Path BUILT = Path.of(System.getProperty("specstar.root"), "conformance/target/it/own-models");
    private static final Path WAR_WITHOUT_JMS = BUILT.resolve("war-without-jms/target/kitchen-without-jms.war");

    @Test
    void launcherShouldServeTheModelsOfAJar() {
        Path jar = BUILT.resolve("recipes/target/recipes.jar");

        try (LaunchedServer server = LaunchedServer.ofModels(jar, "recipe").start()) {
            assertServesRecipesAlone(server.client());
            assertMovesServingsInOneTransaction(server.client());
            Kitchen kitchen = new Kitchen(server.client());
            kitchen.assertHoldsItsRules();
            kitchen.assertFollowsReferences();
            kitchen.assertActs();
            kitchen.assertCountsReviews();
            kitchen.assertAnswersRoutesOfItsOwn();
            kitchen.assertDescribesItself();
            assertThat(server.data().resolve("shelf"))
                    .as("payloads of chefs, by the application's own storage")
                    .isNotEmptyDirectory();
        }
    }

    @Test
    void warWithoutJmsShouldRunOnBarePayaraMicro() {
        try (LaunchedServer server =
                LaunchedServer.ofWar(WAR_WITHOUT_JMS, "recipe").start()) {
            assertServesRecipesAlone(server.client());
            Kitchen kitchen = new Kitchen(server.client());
            kitchen.assertHoldsItsRules();
            kitchen.assertActs();
            kitchen.assertCountsReviews();
        }
    }

    @Test
    void warShouldHoldTheModelsInThePlaceOfTheExample() throws IOException {
        assertThat(entries(BUILT.resolve("war/target/kitchen.war")))
                .contains("WEB-INF/lib/recipes-1.0.jar", "WEB-INF/glassfish-ejb-jar.xml")
                .anyMatch(entry -> entry.startsWith("WEB-INF/lib/specstar-jms-"))
                .noneMatch(entry -> entry.contains("tracker"));
    }

    @Test
    void warWithoutJmsShouldNameNoMessageDrivenBean() throws IOException {
        assertThat(entries(WAR_WITHOUT_JMS))
                .contains("WEB-INF/lib/recipes-1.0.jar", "WEB-INF/glassfish-web.xml", "WEB-INF/jboss-web.xml")
                .noneMatch(entry -> entry.contains("jms-"))
                .doesNotContain("WEB-INF/glassfish-ejb-jar.xml", "WEB-INF/jboss-ejb3.xml");
    }

    @Test
    void earShouldHoldTheWarAndEclipseLink() throws IOException {
        assertThat(entries(BUILT.resolve("ear/target/kitchen.ear")))
                .contains("kitchen.war", "META-INF/application.xml")
                .anyMatch(entry -> entry.matches("lib/.*org\\.eclipse\\.persistence\\.jpa-[0-9.]+\\.jar"))
                .allMatch(entry -> !entry.endsWith(".jar") || entry.startsWith("lib/org.eclipse.persistence"));
    }

    private static void assertServesRecipesAlone(SpecStarClient client) {
        String id = created(client, "{\"name\":\"Soup\"}");

        assertThat(client.json("/recipes/" + id).required("data"))
                .isEqualTo(Json.parse("{\"name\":\"Soup\",\"servings\":1,\"text\":null}"));
        assertThat(client.get("/issue").status()).isEqualTo(404);
    }

    /** By an injected {@code Resources<Recipe>}, which a decorator holds to its rule. */
    private static void assertMovesServingsInOneTransaction(SpecStarClient client) {
        String soup = created(client, "{\"name\":\"Soup\",\"servings\":4}");
        String cake = created(client, "{\"name\":\"Cake\",\"servings\":2}");

        String moved = succeeded(client.post("/servings/" + soup + "/" + cake + "?count=3", ""))
                .text();
        Answer refused = client.post("/servings/" + soup + "/" + cake + "?count=2", "");

        assertThat(moved).isEqualTo(cake + ":2 by anonymous");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().required("detail").stringValue()).isEqualTo("'Soup' has not that many servings.");
        assertThat(servings(client, soup)).isEqualTo(1);
        assertThat(servings(client, cake)).isEqualTo(5);
    }

    private static String created(SpecStarClient client, String recipe) {
        return succeeded(client.post("/recipe", recipe))
                .json()
                .required("resource_id")
                .stringValue();
    }

    private static long servings(SpecStarClient client, String id) {
        return client.json("/recipe/" + id + "?returns=only-data")
                .required("servings")
                .longValue();
    }

    private static List<String> entries(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
