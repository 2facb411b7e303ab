package org.specstar.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rates as bars in SVG: a group for each storage, a bar for each operation, a thin one below it for the other server, and a
 * line where the limit of the operation is. One chart shows what was measured among as many resources over as many
 * connections; what moves all resources over one connection stands in each.
 */
public final class Chart {
    private Chart() {}

    /** Every chart of a run, by the name of its file. */
    public static Map<String, String> files(Results results) {
        return loads(results)
                .collect(Collectors.toMap(
                        Load::file, load -> svg(results, load), (first, second) -> first, LinkedHashMap::new));
    }

    private record Load(long resources, int connections) {
        String file() {
            return "chart-" + resources + "-" + connections + ".svg";
        }

        boolean includes(Measurement measurement) {
            return measurement.resources() == resources
                    && (measurement.connections() == connections || measurement.isTransfer());
        }

        String text() {
            return Numbers.count(resources) + " resources, " + connections
                    + (connections == 1 ? " connection" : " connections");
        }
    }

    private static Stream<Load> loads(Results results) {
        return bars(results)
                .filter(measurement -> !measurement.isTransfer())
                .map(measurement -> new Load(measurement.resources(), measurement.connections()))
                .distinct();
    }

    private static Stream<Measurement> bars(Results results) {
        return Goals.own(results).filter(measurement -> !measurement.isCold());
    }

    private static String svg(Results results, Load load) {
        List<Bar> shown = bars(results)
                .filter(load::includes)
                .map(measurement -> new Bar(measurement, results))
                .toList();
        ChartDrawing drawing = new ChartDrawing(
                LogScale.of(shown.stream().flatMapToDouble(Bar::values).toArray()));
        drawing.head(load.text(), ResultsTable.title(results).strip());
        shown.stream()
                .collect(Collectors.groupingBy(Bar::storage, LinkedHashMap::new, Collectors.toList()))
                .forEach(drawing::group);
        return drawing.document();
    }
}
