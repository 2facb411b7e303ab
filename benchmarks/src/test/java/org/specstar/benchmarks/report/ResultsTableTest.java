package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTableTest {
    private static final Subject POSTGRES = Subject.specstar("postgres");

    private static String table(Measurement... measurements) {
        return ResultsTable.text(Runs.of(measurements));
    }

    @Test
    void tableShouldSayWhatItWasMeasuredOn() {
        String table = table(Runs.measured(POSTGRES, "read", 1.0));

        assertThat(table)
                .startsWith(
                        "specstar 0.1.0, 2026-01-02T03:04:05Z, 2 cores, 8,000 MB, Linux 6.1, Java 17.0.15\n\npostgres, 10,000 resources\n");
    }

    @Test
    void rowShouldHoldRateLimitAndOther() {
        String table = table(
                Runs.measured(POSTGRES, "read", 1_900.0, 2_000.0, 2_100.0),
                Runs.measured(Subject.raw("postgres"), "raw-select", 4_000.0),
                Runs.measured(Subject.other("postgres"), "read", 20.0));

        assertThat(rows(table))
                .contains("read 16 2,000 5 1.25 4.50 0.13 400 0.50 raw-select 100 0")
                .containsSubsequence(
                        "read 16 2,000 5 1.25 4.50 0.13 400 0.50 raw-select 100 0",
                        "read (other) 16 20.0 1.25 4.50 0.13 400 0",
                        "raw-select 16 4,000 1.25 4.50 0.13 400 0");
    }

    private static List<String> rows(String table) {
        return table.lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    @Test
    void goalsShouldStandBelow() {
        String table = table(
                Runs.measured(POSTGRES, "read", 2_000.0),
                Runs.measured(Subject.raw("postgres"), "raw-select", 8_000.0));

        assertThat(rows(table))
                .contains("read, postgres, 10,000 resources, 16 connections: of raw-select 0.25 ≥ 0.50 missed");
    }
}
