package org.specstar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.specstar.benchmarks.report.Chart;
import org.specstar.benchmarks.report.Results;
import org.specstar.benchmarks.report.ResultsJson;
import org.specstar.benchmarks.report.ResultsTable;

/** A directory with the results of one run: JSON, the table, and the charts. */
record ResultFiles(Path directory) {
    /** Writes over what is there. */
    void write(Results results) throws IOException {
        Files.createDirectories(directory);
        ResultsJson.write(results, directory.resolve("results.json"));
        Files.writeString(directory.resolve("results.txt"), ResultsTable.text(results));
        for (Map.Entry<String, String> chart : Chart.files(results).entrySet()) {
            Files.writeString(directory.resolve(chart.getKey()), chart.getValue());
        }
    }
}
