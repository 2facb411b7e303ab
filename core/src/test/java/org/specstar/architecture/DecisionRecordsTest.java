package org.specstar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/adr}: one number per decision, the same four headings in each. */
class DecisionRecordsTest {

    private static final Path RECORDS = Path.of(System.getProperty("specstar.root", ".."), "docs", "adr");

    private static final List<String> HEADINGS = List.of("## Status", "## Context", "## Decision", "## Consequences");

    @Test
    void decisionsShouldBeNamedByNumberAndTitle() {
        assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md"));
    }

    @Test
    void decisionsShouldHaveNumbersOfTheirOwn() {
        assertThat(names()).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    }

    @Test
    void decisionsShouldSayStatusContextDecisionAndConsequences() {
        assertThat(records()).allSatisfy(decision -> assertThat(lines(decision)).containsSubsequence(HEADINGS));
    }

    private static List<String> names() {
        return records().stream()
                .map(decision -> decision.getFileName().toString())
                .toList();
    }

    private static List<Path> records() {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path decision) {
        try {
            return Files.readAllLines(decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
