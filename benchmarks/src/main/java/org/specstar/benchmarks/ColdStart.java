package org.specstar.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specstar.benchmarks.load.ClosedLoop;
import org.specstar.benchmarks.load.Conversation;
import org.specstar.benchmarks.load.Conversations;
import org.specstar.benchmarks.load.HttpWork;
import org.specstar.benchmarks.load.Reply;
import org.specstar.benchmarks.load.Request;
import org.specstar.benchmarks.report.Measurement;
import org.specstar.benchmarks.report.Subject;
import org.specstar.benchmarks.server.Launch;
import org.specstar.benchmarks.server.LaunchedServer;
import org.specstar.benchmarks.server.ServerProcess;

/** What a server does that has just started and has nothing yet: its first answer, five seconds of creates, five of reads. */
record ColdStart(Launch launch, Subject subject) {
    private static final Duration HALF = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 16;
    private static final Pattern ID = Pattern.compile("\"resource_id\":\\s*\"([^\"]+)\"");

    List<Measurement> measure() throws IOException {
        LaunchedServer.makeArchive(launch);
        List<Measurement> measurements = new ArrayList<>();
        try (LaunchedServer server = LaunchedServer.start(launch)) {
            List<ServerProcess> process = server.process().stream().toList();
            server.toFirstAnswer().ifPresent(time -> measurements.add(firstAnswer(time, process)));
            ConcurrentLinkedQueue<String> made = new ConcurrentLinkedQueue<>();
            measurements.add(measured("cold-create", server, () -> creating(made)));
            List<String> known = List.copyOf(made);
            measurements.add(measured("cold-read", server, () -> reading(known)));
        }
        return measurements;
    }

    private Measurement firstAnswer(Duration time, List<ServerProcess> process) {
        double millis = time.toNanos() / 1e6;
        long resident = process.stream().mapToLong(ServerProcess::residentBytes).sum();
        return new Measurement(
                subject, 0, 1, "first-answer", List.of(1_000 / millis), millis, millis, Double.NaN, resident, 0);
    }

    private Measurement measured(String name, LaunchedServer server, Supplier<Conversation> conversations)
            throws IOException {
        HttpWork work = new HttpWork(server.address(), conversations);
        Sum sum = new Sum();
        sum.add(Turn.once(
                server.process().stream().toList(),
                () -> new ClosedLoop(CONNECTIONS).round(work, HALF, Long.MAX_VALUE)));
        return sum.measurement(new Sum.Name(subject, 0, CONNECTIONS, name));
    }

    private static Conversation creating(ConcurrentLinkedQueue<String> made) {
        return new Conversation() {
            @Override
            public Request next() {
                return Conversations.create();
            }

            @Override
            public void answered(Reply reply) {
                Matcher id = ID.matcher(reply.text());
                if (id.find()) {
                    made.add(id.group(1));
                }
            }
        };
    }

    private static Conversation reading(List<String> known) {
        return new Conversation() {
            private int next = known.size();

            @Override
            public Request next() {
                next = next == 0 ? known.size() - 1 : next - 1;
                return Request.get("/issue/" + known.get(next % known.size()) + "?returns=data");
            }
        };
    }
}
