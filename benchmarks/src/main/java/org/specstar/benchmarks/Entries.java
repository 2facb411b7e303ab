package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.specstar.benchmarks.load.Address;
import org.specstar.benchmarks.load.Binaries;
import org.specstar.benchmarks.load.Conversations;
import org.specstar.benchmarks.load.Export;
import org.specstar.benchmarks.load.HttpWork;
import org.specstar.benchmarks.load.Import;
import org.specstar.benchmarks.load.Looped;
import org.specstar.benchmarks.load.Operation;
import org.specstar.benchmarks.load.Stock;
import org.specstar.benchmarks.load.Task;
import org.specstar.benchmarks.load.Transferred;
import org.specstar.benchmarks.report.Subject;
import org.specstar.benchmarks.server.MeasuredServer;
import org.specstar.benchmarks.server.ServerProcess;

/** What a server is asked that speaks the API. */
final class Entries {
    private static final Set<Operation> OF_THE_API = EnumSet.of(
            Operation.READ,
            Operation.READ_REVISION,
            Operation.LIST,
            Operation.SEARCH,
            Operation.COUNT,
            Operation.WALK,
            Operation.BLOB_DOWN,
            Operation.EXPORT,
            Operation.UPDATE,
            Operation.PATCH,
            Operation.MIXED,
            Operation.BLOB_UP,
            Operation.CREATE,
            Operation.IMPORT);
    private static final long MOST_IMPORTED = 10_000;
    private static final long MOST_UPLOADED = 256;

    private final Subject subject;
    private final MeasuredServer server;
    private final Stock stock;
    private final AtomicLong seeds;

    /** @param seeds where the ids of imports come from */
    Entries(Subject subject, MeasuredServer server, Stock stock, AtomicLong seeds) {
        this.subject = subject;
        this.server = server;
        this.stock = stock;
        this.seeds = seeds;
    }

    /** @param issues how many there are in all, which is what an export moves */
    List<Entry> of(Plan plan, Binaries binaries, long issues, PrintStream out) throws IOException {
        List<ServerProcess> process = server.process().stream().toList();
        Conversations conversations = new Conversations(stock, binaries);
        List<Entry> entries = new ArrayList<>();
        for (Operation operation : OF_THE_API) {
            if (operation == Operation.BLOB_DOWN && stock.binaries().isEmpty()) {
                out.println("  without blob-down (" + subject.name() + "): it takes no binaries");
            } else if (plan.has(operation)) {
                entries.add(new Entry(subject, operation, task(operation, conversations, issues), process));
            }
        }
        return entries;
    }

    private Task task(Operation operation, Conversations conversations, long issues) throws IOException {
        Address address = server.address();
        return switch (operation) {
            case EXPORT -> new Transferred(new Export(address, issues));
            case IMPORT -> new Transferred(new Import(address, seeds, Math.min(stock.resources(), MOST_IMPORTED)));
            case BLOB_UP -> new Looped(new HttpWork(address, conversations.of(operation)), MOST_UPLOADED);
            default -> new Looped(new HttpWork(address, conversations.of(operation)));
        };
    }
}
