package org.specstar.query.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** Values in JSON. A time is an object with one member, since texts are texts. */
final class PlainValues {
    private static final String TIME = "$time";

    private PlainValues() {}

    /** What {@link Value#of} takes, with times in place of their objects. */
    static @Nullable Object of(@Nullable Object json) {
        if (json instanceof List<?> items) {
            List<@Nullable Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(of(item)));
            return plain;
        }
        if (!(json instanceof Map<?, ?> members)) {
            return json;
        }
        if (members.size() == 1 && members.get(TIME) instanceof String text) {
            return Moment.parse(text)
                    .map(moment -> Moment.of(moment.instant()))
                    .orElseThrow(() -> new IllegalArgumentException("Invalid isoformat string: '" + text + "'"));
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        members.forEach((name, member) -> plain.put(String.valueOf(name), of(member)));
        return plain;
    }

    static JsonText write(Value value, JsonText out) {
        if (value instanceof Value.Items items) {
            out.beginArray();
            items.items().forEach(item -> write(item, out));
            return out.endArray();
        }
        if (value instanceof Value.Members members) {
            out.beginObject();
            members.members().forEach((name, member) -> write(member, out.name(name)));
            return out.endObject();
        }
        return scalar(value, out);
    }

    private static JsonText scalar(Value value, JsonText out) {
        if (value instanceof Value.Text text) {
            return out.text(text.text());
        }
        if (value instanceof Value.Number number) {
            return out.raw(number.text());
        }
        if (value instanceof Value.Time time) {
            return out.beginObject().name(TIME).text(time.moment().text()).endObject();
        }
        return value instanceof Value.Truthful truthful ? out.bool(truthful.truth()) : out.nullValue();
    }
}
