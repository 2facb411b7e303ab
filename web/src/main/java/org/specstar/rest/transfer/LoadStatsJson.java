package org.specstar.rest.transfer;

import org.specstar.payload.JsonText;
import org.specstar.transfer.LoadStats;

/** Counts of an import as JSON. */
public final class LoadStatsJson {
    private LoadStatsJson() {}

    public static byte[] bytes(LoadStats stats) {
        JsonText json = new JsonText();
        json.beginObject();
        write(json, stats);
        json.endObject();
        return json.toBytes();
    }

    /** The members alone, into an object that is open. */
    public static void write(JsonText json, LoadStats stats) {
        json.name("loaded").number(stats.loaded());
        json.name("skipped").number(stats.skipped());
        json.name("total").number(stats.total());
    }
}
