package org.specstar.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JavaApiPageTest {
    private static final Path ROOT = Path.of(System.getProperty("specstar.root", ".."));
    private static final String RECIPES = "conformance/src/it/own-models/recipes/src/main/java/com/example/recipes/";
    private static final List<String> SOURCES = List.of(
            "core/src/test/java/org/specstar/docs/JavaTourTest.java",
            RECIPES + "Servings.java",
            RECIPES + "EnoughForAll.java");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void pageShouldShowOnlyWhatIsTested() {
        List<String> sources = SOURCES.stream().map(JavaApiPageTest::unindented).toList();

        assertThat(SNIPPET.matcher(text("docs/java-api.md")).results())
                .hasSizeGreaterThan(5)
                .map(found -> stripped(found.group(1)))
                .allSatisfy(snippet -> assertThat(sources).anyMatch(source -> source.contains(snippet)));
    }

    private static String unindented(String file) {
        return stripped(text(file));
    }

    private static String stripped(String text) {
        return text.lines().map(String::strip).collect(joining("\n"));
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
