package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.benchmarks.load.Binaries;
import org.specstar.benchmarks.load.Conversations;
import org.specstar.benchmarks.load.Copies;
import org.specstar.benchmarks.load.DirectDatabase;
import org.specstar.benchmarks.load.DirectInserts;
import org.specstar.benchmarks.load.HttpConnection;
import org.specstar.benchmarks.load.HttpWork;
import org.specstar.benchmarks.load.Looped;
import org.specstar.benchmarks.load.Operation;
import org.specstar.benchmarks.load.RawRoutes;
import org.specstar.benchmarks.load.Reply;
import org.specstar.benchmarks.load.Request;
import org.specstar.benchmarks.load.Stock;
import org.specstar.benchmarks.load.Transferred;
import org.specstar.benchmarks.load.WrongAnswerException;
import org.specstar.benchmarks.report.Subject;
import org.specstar.benchmarks.server.MeasuredServer;
import org.specstar.benchmarks.server.ServerProcess;

/** The limits: the least that the same server can do, and what its database does without it. */
final class RawEntries {
    private static final Set<Operation> STATIC = EnumSet.of(Operation.STATIC_JAXRS, Operation.STATIC_SERVLET);
    private static final Set<Operation> ROWS = EnumSet.of(Operation.RAW_SELECT, Operation.RAW_INSERT);
    private static final Set<Operation> SAME_ROWS = EnumSet.of(Operation.RAW_ROWS);
    private static final long BATCH = 10_000;

    private final Subject subject;
    private final MeasuredServer server;
    private final Stock stock;
    private final PrintStream out;
    private final List<Entry> entries = new ArrayList<>();

    RawEntries(Subject subject, MeasuredServer server, Stock stock, PrintStream out) {
        this.subject = subject;
        this.server = server;
        this.stock = stock;
        this.out = out;
    }

    List<Entry> of(Plan plan) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.address())) {
            if (plan.operations().stream().anyMatch(STATIC::contains)) {
                routes(plan, STATIC, () -> giveAnswers(connection));
            }
            if (plan.operations().stream().anyMatch(ROWS::contains)
                    && !subject.storage().equals("memory")) {
                routes(plan, ROWS, () -> fillTable(connection));
            }
            if (plan.has(Operation.RAW_ROWS) && subject.storage().startsWith("postgres")) {
                routes(plan, SAME_ROWS, () -> connection.askWell(RawRoutes.makeTables()));
            }
        }
        for (DirectDatabase database : server.database().stream().toList()) {
            direct(plan, database);
        }
        return entries;
    }

    @FunctionalInterface
    private interface Preparation {
        void run() throws IOException;
    }

    /** A server that was not started for the measurement may not have them. */
    private void routes(Plan plan, Set<Operation> operations, Preparation preparation) throws IOException {
        try {
            preparation.run();
        } catch (WrongAnswerException e) {
            out.println("  without " + texts(operations) + ": " + e.getMessage());
            return;
        }
        List<ServerProcess> process = server.process().stream().toList();
        Conversations conversations = new Conversations(stock, new Binaries(0, 1));
        operations.stream()
                .filter(plan::has)
                .forEach(operation -> entries.add(new Entry(
                        subject,
                        operation,
                        new Looped(new HttpWork(server.address(), conversations.of(operation))),
                        process)));
    }

    private static String texts(Set<Operation> operations) {
        return operations.stream().map(Operation::text).collect(Collectors.joining(", "));
    }

    /** The same bytes as of a read. */
    private void giveAnswers(HttpConnection connection) throws IOException {
        Reply read = connection.askWell(Request.get("/issue/" + stock.ids().of(0) + "?returns=data"));
        connection.askWell(RawRoutes.answerOfResource(read));
        connection.askWell(RawRoutes.answerOfServlet(read));
    }

    private void fillTable(HttpConnection connection) throws IOException {
        connection.askWell(RawRoutes.makeTable());
        for (long first = 0; first < stock.resources(); first += BATCH) {
            connection.askWell(RawRoutes.fill(first, Math.min(BATCH, stock.resources() - first)));
        }
    }

    private void direct(Plan plan, DirectDatabase database) throws IOException {
        Copies copies = new Copies(database);
        if (plan.has(Operation.INSERT)) {
            database.makeTable();
            entries.add(new Entry(subject, Operation.INSERT, new Looped(new DirectInserts(database)), List.of()));
        }
        if (plan.has(Operation.COPY_OUT)) {
            entries.add(new Entry(subject, Operation.COPY_OUT, new Transferred(copies.out()), List.of()));
        }
        if (plan.has(Operation.COPY_IN)) {
            entries.add(
                    new Entry(subject, Operation.COPY_IN, new Transferred(copies.in(stock.resources())), List.of()));
        }
    }
}
