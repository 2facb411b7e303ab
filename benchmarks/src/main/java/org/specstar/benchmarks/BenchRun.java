package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.specstar.benchmarks.load.Binaries;
import org.specstar.benchmarks.load.DirectDatabase;
import org.specstar.benchmarks.load.IssueArchive;
import org.specstar.benchmarks.load.IssueIds;
import org.specstar.benchmarks.load.Stock;
import org.specstar.benchmarks.report.Measurement;
import org.specstar.benchmarks.report.Results;
import org.specstar.benchmarks.report.Subject;
import org.specstar.benchmarks.server.Launch;
import org.specstar.benchmarks.server.LaunchedServer;
import org.specstar.benchmarks.server.MeasuredServer;
import org.specstar.benchmarks.server.RunningServer;

/** One run: on each storage and at each number of resources a server, and another one beside it if there is one. */
final class BenchRun {
    private static final String VERSION = System.getProperty("specstar.version", "0.1.0-SNAPSHOT");
    private static final IssueIds IDS = new IssueIds(42);
    private static final long FEW_BINARIES = 64;

    private final BenchOptions options;
    private final Instant started;
    private final PrintStream out;
    private final AtomicLong seeds;
    private final List<Measurement> measurements = new ArrayList<>();

    BenchRun(BenchOptions options, Instant started, PrintStream out) {
        this.options = options;
        this.started = started;
        this.out = out;
        this.seeds = new AtomicLong(started.toEpochMilli());
    }

    /** Measures, and writes the results so far whenever a part is done. */
    Results run() throws IOException {
        // Whether they are there is known before anything is started.
        others();
        for (String storage : options.storages()) {
            if (options.running().isEmpty()) {
                measurements.addAll(new ColdStart(launch(storage, 0), Subject.specstar(storage)).measure());
            }
            for (long resources : options.plan().sizes()) {
                out.printf(Locale.ROOT, "%s, %,d resources%n", storage, resources);
                measure(storage, resources);
                new ResultFiles(options.out()).write(results());
            }
        }
        return results();
    }

    private Results results() {
        return new Results(VERSION, ThisMachine.now(), started, measurements);
    }

    private void measure(String storage, long resources) throws IOException {
        Path archive = Files.createTempFile("specstar-benchmark", ".acbak");
        try (MeasuredServer server = server(storage, resources)) {
            new IssueArchive(IDS, resources).writeTo(archive);
            List<Entry> entries = new ArrayList<>(own(storage, resources, server, archive));
            for (MeasuredServer other : others()) {
                Stock stock = provided(resources, other, archive);
                entries.addAll(entries(Subject.other(storage), other, stock));
            }
            measurements.addAll(new Rounds(options.plan(), resources, profiles(), out).of(entries));
        } finally {
            Files.delete(archive);
        }
    }

    private Profiles profiles() {
        return new Profiles(options.out().resolve("profiles"), options.plan().profile(), out);
    }

    private MeasuredServer server(String storage, long resources) throws IOException {
        return options.running().isEmpty()
                ? LaunchedServer.start(launch(storage, resources))
                : RunningServer.at(options.running().get(0));
    }

    /** The launcher tells where it lies, and which version it is of. */
    private static Launch launch(String storage, long resources) {
        return new Launch(Path.of(System.getProperty("specstar.home", ".")), VERSION, storage, resources);
    }

    private List<MeasuredServer> others() throws IOException {
        return options.others().isEmpty()
                ? List.of()
                : List.of(RunningServer.at(options.others().get(0)));
    }

    private List<Entry> own(String storage, long resources, MeasuredServer server, Path archive) throws IOException {
        Stock stock = provided(resources, server, archive);
        List<Entry> entries = new ArrayList<>(entries(Subject.specstar(storage), server, stock));
        entries.addAll(new RawEntries(Subject.raw(storage), server, stock, out).of(options.plan()));
        for (DirectDatabase database : server.database().stream().toList()) {
            database.settle();
        }
        return entries;
    }

    private Stock provided(long resources, MeasuredServer server, Path archive) throws IOException {
        Provisions provisions = new Provisions(server.address(), IDS, resources);
        long begin = System.nanoTime();
        provisions.load(archive);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(Locale.ROOT, "  %s: loaded in %.1f s, %,.0f /s%n", server.address(), seconds, resources / seconds);
        return provisions.stock(new Binaries(0, FEW_BINARIES));
    }

    private List<Entry> entries(Subject subject, MeasuredServer server, Stock stock) throws IOException {
        long issues = new Provisions(server.address(), IDS, stock.resources()).count();
        return new Entries(subject, server, stock, seeds).of(options.plan(), binaries(subject.storage()), issues, out);
    }

    /** What keeps them in memory gets the same ones again and again. */
    private Binaries binaries(String storage) {
        return new Binaries(started.toEpochMilli(), storage.equals("memory") ? FEW_BINARIES : Long.MAX_VALUE);
    }
}
