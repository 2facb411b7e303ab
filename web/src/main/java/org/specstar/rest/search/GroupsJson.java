package org.specstar.rest.search;

import java.util.List;
import java.util.regex.Pattern;
import org.specstar.payload.JsonText;
import org.specstar.search.Aggregate;
import org.specstar.search.Grouping;
import org.specstar.search.Value;

/** Groups as JSON. Numbers are written digit by digit as the store has computed them. */
final class GroupsJson {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private GroupsJson() {}

    static byte[] write(GroupsRead read, List<Grouping.Group> groups) {
        List<String> figures =
                read.grouping().aggregates().stream().map(Aggregate::name).toList();
        JsonText json = new JsonText();
        json.beginArray();
        for (Grouping.Group group : groups) {
            json.beginObject();
            members(json.name("key"), read.by(), group.key());
            members(json.name("values"), figures, group.values());
            json.endObject();
        }
        json.endArray();
        return json.toBytes();
    }

    private static void members(JsonText json, List<String> names, List<Value> values) {
        json.beginObject();
        for (int index = 0; index < names.size(); index++) {
            value(json.name(names.get(index)), values.get(index));
        }
        json.endObject();
    }

    private static void value(JsonText json, Value value) {
        if (value instanceof Value.Items items) {
            json.beginArray();
            items.items().forEach(item -> value(json, item));
            json.endArray();
        } else if (value instanceof Value.Members members) {
            json.beginObject();
            members.members().forEach((name, member) -> value(json.name(name), member));
            json.endObject();
        } else {
            scalar(json, value);
        }
    }

    private static void scalar(JsonText json, Value value) {
        if (value instanceof Value.Text text) {
            json.text(text.text());
        } else if (value instanceof Value.Number number) {
            json.raw(
                    NUMBER.matcher(number.text()).matches()
                            ? number.text()
                            : number.number().toString());
        } else if (value instanceof Value.Time time) {
            json.text(time.moment().text());
        } else if (value instanceof Value.Truthful truthful) {
            json.bool(truthful.truth());
        } else {
            json.nullValue();
        }
    }
}
