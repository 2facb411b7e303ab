package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** All issues out of a server as one archive. */
public record Export(Address address, long resources) implements Transfer {
    private static final Request REQUEST = Request.get("/issue/export");
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Override
    public long run() throws IOException {
        try (HttpConnection connection = new HttpConnection(address, PATIENCE)) {
            connection.askWell(REQUEST);
            return resources;
        }
    }
}
