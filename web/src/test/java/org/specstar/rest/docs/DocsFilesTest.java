package org.specstar.rest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.rest.document.FixedDocument;

class DocsFilesTest {
    private final DocsFiles files = new DocsFiles();

    private static String text(FixedDocument document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyFileThatThePageNamesShouldBeThere() {
        String page = text(DocsPage.below(""));

        assertThat(Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> files.find(found.group(1))))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file).isPresent());
    }

    @Test
    void thePageShouldFindItsFilesWithAndWithoutASlashAtItsEnd() {
        assertThat(text(DocsPage.below("")))
                .contains("src=\"start.js\"")
                .contains("data-description=\"../openapi.json\"");
        assertThat(text(DocsPage.below("docs/")))
                .contains("src=\"docs/start.js\"")
                .contains("data-description=\"openapi.json\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "", ".", "..", "../pom.properties", "swagger-ui.css/", "SWAGGER-UI.CSS", "a"})
    void whatThePageDoesNotNeedShouldNotBeGiven(String name) {
        assertThat(files.find(name)).isEmpty();
    }

    @Test
    void scriptsShouldSayWhatTheyAre() {
        assertThat(files.find("swagger-ui-bundle.js"))
                .hasValueSatisfying(file -> assertThat(file.mediaType()).startsWith("text/javascript"));
    }
}
