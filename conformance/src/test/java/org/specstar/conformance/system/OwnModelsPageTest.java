package org.specstar.conformance.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnModelsPageTest {
    private static final Path ROOT = Path.of(System.getProperty("specstar.root"));
    private static final Path PROJECT = ROOT.resolve("conformance/src/it/own-models");
    private static final Pattern SNIPPET = Pattern.compile("```(?:xml|java)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>maven-\\w+-plugin</artifactId>\\s*<version>[^<]+</version>");

    @Test
    void pageShouldShowOnlyWhatTheTestedProjectHolds() throws IOException {
        List<String> snippets = SNIPPET.matcher(Files.readString(ROOT.resolve("docs/your-own-models.md")))
                .results()
                .map(found -> unindented(found.group(1)))
                .toList();

        assertThat(snippets)
                .hasSizeGreaterThan(5)
                .allSatisfy(snippet -> assertThat(sources()).anyMatch(source -> source.contains(snippet)));
    }

    @Test
    void projectShouldUseThePluginsOfThisBuild() throws IOException {
        String ours = unindented(Files.readString(ROOT.resolve("pom.xml")));

        assertThat(PLUGIN.matcher(Files.readString(PROJECT.resolve("pom.xml")))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(plugin -> assertThat(ours).contains(unindented(plugin)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> unindented(text(file)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(joining("\n"));
    }
}
