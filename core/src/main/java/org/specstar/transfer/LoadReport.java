package org.specstar.transfer;

import java.util.List;
import org.specstar.constraint.UniqueStore.Conflict;

/**
 * What an import has done that was to check unique fields at its end.
 *
 * @param conflicts values that a stored resource shares with another, up to {@link #MOST} of them
 * @param more how many there are besides
 */
public record LoadReport(LoadStats stats, List<Conflict> conflicts, long more) {
    /** How many conflicts are told. */
    public static final int MOST = 1_000;

    public LoadReport {
        conflicts = List.copyOf(conflicts);
    }
}
