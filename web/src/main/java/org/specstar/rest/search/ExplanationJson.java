package org.specstar.rest.search;

import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.payload.JsonText;
import org.specstar.query.json.ConditionJson;
import org.specstar.search.Explanation;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.Sort;

/** How a search would be done, as JSON. */
final class ExplanationJson {
    private ExplanationJson() {}

    static byte[] of(ModelEngine<?> engine, Search search, Caller caller) {
        Explanation explanation = engine.read(
                ResourceAction.SEARCH_RESOURCES,
                caller,
                Subject.of(search),
                readers -> readers.resources().explain(search));
        return write(search, explanation);
    }

    private static byte[] write(Search search, Explanation explanation) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("store").text(explanation.store());
        json.name("condition").raw(ConditionJson.write(search.condition()));
        json.name("sorts").beginArray();
        search.sorts().forEach(sort -> sort(json, sort));
        json.endArray();
        json.name("limit").number(search.limit());
        json.name("offset").number(search.offset());
        json.name("indexes").beginArray();
        explanation.indexes().forEach(index -> index(json, index));
        json.endArray();
        json.name("scan").bool(explanation.scan());
        json.name("plan").value(explanation.plan());
        json.endObject();
        return json.toBytes();
    }

    /** As it is sent. */
    private static void sort(JsonText json, Sort sort) {
        json.beginObject();
        if (sort.operand() instanceof Operand.Meta meta) {
            json.name("type").text("meta");
            json.name("key").text(meta.field().text());
        } else if (sort.operand() instanceof Operand.Indexed indexed) {
            json.name("type").text("data");
            json.name("field_path").text(indexed.path());
        }
        json.name("direction").text(sort.descending() ? "-" : "+");
        json.endObject();
    }

    private static void index(JsonText json, Explanation.UsedIndex index) {
        json.beginObject();
        json.name("name").text(index.name());
        json.name("of").text(index.of());
        json.name("purpose").text(index.purpose());
        json.endObject();
    }
}
