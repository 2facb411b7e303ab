package org.specstar.rest.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.specstar.ErrorCode;
import org.specstar.ejb.integrity.Maintenance;
import org.specstar.integrity.FindingLines;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.RequestException;

/** A check whose findings are the answer, line by line while it runs. An answer without a last line was broken off. */
@Path("_fsck")
@ApplicationScoped
public class FscksResource {
    @Inject
    private Requester requester;

    static final String LINES = "application/x-ndjson";

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private Maintenance maintenance;

    @POST
    public Response check() {
        Instant writtenBefore = Instant.now().minus(Grace.of(requester.parameters(), maintenance.grace()));
        refuseIf(running.get());
        StreamingOutput lines = out -> write(out, writtenBefore);
        return Response.ok(lines, LINES).build();
    }

    /** Taken only here: an answer that nobody fetches is never written. */
    private void write(OutputStream out, Instant writtenBefore) throws IOException {
        refuseIf(!running.compareAndSet(false, true));
        try {
            FindingLines.write(out, observer -> maintenance.check().run(writtenBefore, observer), () -> {});
        } finally {
            running.set(false);
        }
    }

    private static void refuseIf(boolean busy) {
        if (busy) {
            throw new RequestException(ErrorCode.RESOURCE_CONFLICT, "Another check is running.");
        }
    }
}
