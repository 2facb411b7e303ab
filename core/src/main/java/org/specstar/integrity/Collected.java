package org.specstar.integrity;

import org.specstar.payload.JsonText;

/**
 * What the collector has done, or would do.
 *
 * @param quarantined unused binaries that are not found any more
 * @param removed binaries that were in quarantine for long enough
 */
public record Collected(long quarantined, long removed) {
    public static final Collected NOTHING = new Collected(0, 0);

    /** A line of JSON. */
    public byte[] line(boolean rehearsed) {
        JsonText json = FindingLines.beginSummary();
        json.name("dry_run").bool(rehearsed);
        json.name("quarantined").number(quarantined);
        json.name("removed").number(removed);
        return FindingLines.endLine(json);
    }
}
