package org.specstar.batch.integrity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import org.specstar.integrity.BlobCollector;
import org.specstar.integrity.BlobCollector.Periods;
import org.specstar.integrity.Collected;

/** Removes binaries that nothing refers to any longer. */
@Named("collector")
@Dependent
public class CollectorJob extends MaintenanceJob {
    @Override
    String work(OutputStream lines) throws IOException {
        BlobCollector collector = maintenance().collector(this::endIfStopped);
        Periods periods = new Periods(grace(), maintenance().quarantine());
        boolean rehearsal = isRehearsal();
        Collected collected = rehearsal ? collector.rehearse(periods, now()) : collector.run(periods, now());
        lines.write(collected.line(rehearsal));
        return "quarantined=" + collected.quarantined() + " removed=" + collected.removed();
    }
}
