package org.specstar.rest.transfer;

import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.payload.JsonText;
import org.specstar.transfer.LoadReport;

/** What an import has done, and which values of unique fields it has left shared, as JSON. */
final class LoadReportJson {
    private LoadReportJson() {}

    static byte[] bytes(LoadReport report) {
        JsonText json = new JsonText();
        json.beginObject();
        LoadStatsJson.write(json, report.stats());
        json.name("conflicts").beginArray();
        report.conflicts().forEach(conflict -> write(json, conflict));
        json.endArray();
        json.name("more_conflicts").number(report.more());
        json.endObject();
        return json.toBytes();
    }

    private static void write(JsonText json, Conflict conflict) {
        json.beginObject();
        json.name("field").text(conflict.value().field());
        json.name("resource_id").text(conflict.wanted().text());
        json.name("conflicting_resource_id").text(conflict.holder().text());
        json.endObject();
    }
}
