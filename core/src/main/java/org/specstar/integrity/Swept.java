package org.specstar.integrity;

import org.specstar.payload.JsonText;

/**
 * What a sweep has removed, or would remove.
 *
 * @param payloads outside the rows, that no row referred to
 * @param binaries without an entry
 * @param arrivals leftovers of binaries that never became one
 */
public record Swept(long payloads, long binaries, long arrivals) {
    public static final Swept NOTHING = new Swept(0, 0, 0);

    /** A line of JSON. */
    public byte[] line(boolean rehearsed) {
        JsonText json = FindingLines.beginSummary();
        json.name("dry_run").bool(rehearsed);
        json.name("payloads").number(payloads);
        json.name("binaries").number(binaries);
        json.name("arrivals").number(arrivals);
        return FindingLines.endLine(json);
    }
}
