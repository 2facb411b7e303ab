package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {
    private static final Subject POSTGRES = Subject.specstar("postgres");

    private static String only(Measurement... measurements) {
        return Objects.requireNonNull(Chart.files(Runs.of(measurements)).get("chart-10000-16.svg"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void chartShouldBeMadeForEachLoad() {
        Results results = Runs.of(
                Runs.measured(POSTGRES, "read", 100.0),
                Runs.measured(new Scenario(POSTGRES, 10_000, 64, "read"), 100.0),
                Runs.measured(new Scenario(POSTGRES, 10_000, 1, "export"), 1_000.0),
                Runs.measured(new Scenario(POSTGRES, 10_000, 1, "cold-read"), 10.0));

        assertThat(Chart.files(results)).containsOnlyKeys("chart-10000-16.svg", "chart-10000-64.svg");
        assertThat(Chart.files(results).values()).allMatch(svg -> svg.contains(">export (resources)<"));
    }

    @Test
    void barShouldEndWhereItsRateIs() {
        String svg = only(Runs.measured(POSTGRES, "read", 100.0), Runs.measured(POSTGRES, "list", 1_000.0));

        assertThat(svg)
                .contains("<rect class=\"own\" x=\"180.0\" y=\"169.0\" width=\"250.0\"")
                .contains("<rect class=\"own\" x=\"180.0\" y=\"195.0\" width=\"500.0\"");
    }

    @Test
    void limitAndOtherShouldBeDrawnIn() {
        String svg = only(
                Runs.measured(POSTGRES, "read", 1_000.0),
                Runs.measured(Subject.raw("postgres"), "raw-select", 5_000.0),
                Runs.measured(Subject.other("postgres"), "read", 20.0));

        assertThat(svg)
                .contains("<line class=\"limit\"")
                .contains("<rect class=\"other\"")
                .contains(">0.20</text>")
                .contains(">50</text>");
    }

    @Test
    void chartShouldNeedNothingBesideItself() throws Exception {
        Document svg = parsed(only(Runs.measured(Subject.specstar("a<b&c"), "read", 0.0)));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains("a<b&c");
    }
}
