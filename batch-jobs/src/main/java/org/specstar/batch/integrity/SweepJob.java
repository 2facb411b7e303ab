package org.specstar.batch.integrity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.specstar.integrity.Sweep;
import org.specstar.integrity.Swept;

/** Removes what nothing refers to and nothing ever did. */
@Named("sweep")
@Dependent
public class SweepJob extends MaintenanceJob {
    @Override
    String work(OutputStream lines) throws IOException {
        Sweep sweep = maintenance().sweep(this::endIfStopped);
        Instant writtenBefore = now().minus(grace());
        boolean rehearsal = isRehearsal();
        Swept swept = rehearsal ? sweep.rehearse(writtenBefore) : sweep.run(writtenBefore);
        lines.write(swept.line(rehearsal));
        return "payloads=" + swept.payloads() + " binaries=" + swept.binaries() + " arrivals=" + swept.arrivals();
    }
}
