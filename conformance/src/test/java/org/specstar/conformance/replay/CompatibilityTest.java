package org.specstar.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CompatibilityTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    @Test
    void everyDeviationShouldBeARowAndEveryRowADeviation() throws IOException {
        Set<String> declared = new TreeSet<>(Deviations.EVERYWHERE);
        ReplayIT.RECORDINGS.stream()
                .map(Recording::named)
                .map(Deviations::of)
                .map(Deviations::ids)
                .forEach(declared::addAll);

        String page = Files.readString(Path.of(System.getProperty("specstar.root"), "docs", "compatibility.md"));

        assertThat(ROW.matcher(page).results().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @FieldSource("org.specstar.conformance.replay.ReplayIT#RECORDINGS")
    void everyDeviationShouldSayWhy(String name) {
        assertThat(Deviations.of(Recording.named(name)).all())
                .allSatisfy(deviation -> assertThat(deviation.reason()).endsWith("."));
    }
}
