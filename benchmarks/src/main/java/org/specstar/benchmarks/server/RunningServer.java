package org.specstar.benchmarks.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.specstar.benchmarks.load.Address;
import org.specstar.benchmarks.load.DirectDatabase;
import org.specstar.benchmarks.load.HttpConnection;
import org.specstar.benchmarks.load.Request;

/** A server that somebody else has started, and stops. */
public record RunningServer(Address address, Optional<ServerProcess> process) implements MeasuredServer {
    /** @throws IOException if nobody answers there */
    public static RunningServer at(Address address) throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            connection.askWell(Request.get("/issue?limit=1"));
        }
        return new RunningServer(address, ListeningProcess.of(address));
    }

    @Override
    public Optional<DirectDatabase> database() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> toFirstAnswer() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
