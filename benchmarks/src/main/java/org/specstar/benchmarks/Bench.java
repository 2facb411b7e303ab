package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.specstar.benchmarks.load.WrongAnswerException;
import org.specstar.benchmarks.report.Comparison;
import org.specstar.benchmarks.report.Results;
import org.specstar.benchmarks.report.ResultsJson;
import org.specstar.benchmarks.report.ResultsTable;

/**
 * Measures servers over HTTP, or tells what differs between two such measurements: {@code ./specstar bench}, which says what
 * the options are.
 *
 * <p>Exit code: 0 measured, 1 could not, 2 used wrongly.
 */
public final class Bench {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int COMPARED = 3;

    private Bench() {}

    /** Measures or compares. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        // The S3 server and the database servers end with the process.
        System.exit(run(arguments, System.out, System.err));
    }

    private static int run(String[] arguments, PrintStream out, PrintStream errors) {
        try {
            if (Arrays.asList(arguments).contains("--compare")) {
                compare(arguments, out);
            } else {
                measure(arguments, out);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            errors.println("specstar: " + e.getMessage() + " (see: specstar help)");
            return MISUSED;
        } catch (WrongAnswerException | IOException e) {
            errors.println("specstar: " + e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
            return FAILED;
        }
    }

    private static void measure(String[] arguments, PrintStream out) throws IOException {
        Instant now = Instant.now();
        BenchOptions options = BenchOptions.of(arguments, now);
        Results results = new BenchRun(options, now, out).run();
        out.println();
        out.println(ResultsTable.text(results));
        out.println("Results are in " + options.out().toAbsolutePath());
    }

    private static void compare(String[] arguments, PrintStream out) throws IOException {
        int at = Arrays.asList(arguments).indexOf("--compare");
        if (arguments.length != at + COMPARED || at != 0) {
            throw new IllegalArgumentException("--compare takes two files of results, and nothing else");
        }
        out.println(Comparison.of(results(arguments[1]), results(arguments[2])).text());
    }

    private static Results results(String file) throws IOException {
        Path path = Path.of(file);
        if (!path.toFile().isFile()) {
            throw new IllegalArgumentException("--compare: there is no file " + file);
        }
        return ResultsJson.read(path);
    }
}
