package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Removes issues from a server with all that they were. */
record Purge(Address address, IssueIds ids, long resources) {
    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofHours(1);

    void run() throws IOException {
        AtomicLong next = new AtomicLong();
        Conversation conversation = () -> Request.delete("/issue/" + ids.of(next.getAndIncrement()) + "/permanently");
        Round round = new ClosedLoop(CONNECTIONS).round(new HttpWork(address, () -> conversation), PATIENCE, resources);
        if (round.answers() < resources) {
            throw new IOException("Of " + resources + " issues to be purged, " + round.answers() + " were");
        }
    }
}
