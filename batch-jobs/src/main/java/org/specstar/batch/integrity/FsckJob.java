package org.specstar.batch.integrity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import org.specstar.integrity.FindingLines;
import org.specstar.integrity.Summary;

/** Checks everything that is stored, and changes nothing. */
@Named("fsck")
@Dependent
public class FsckJob extends MaintenanceJob {
    @Override
    String work(OutputStream lines) throws IOException {
        Summary summary = FindingLines.write(
                lines, observer -> maintenance().check().run(now().minus(grace()), observer), this::endIfStopped);
        return summary.clean() ? "CLEAN" : "DAMAGED findings=" + summary.findings();
    }
}
