package org.specstar.search;

import java.util.Optional;
import org.specstar.payload.JsonText;

/** Values as the texts that operators on parts of texts look into. */
public final class TextForms {
    private TextForms() {}

    /** A text is itself; anything else is its compact JSON, a time its wire form. */
    public static String of(Value value) {
        return value instanceof Value.Text text
                ? text.text()
                : json(value, new JsonText(64)).toString();
    }

    /** How long a value is; null has no length but null; empty for what has no length. */
    static Optional<Value> length(Value value) {
        if (value instanceof Value.Text text) {
            return number(text.text().codePointCount(0, text.text().length()));
        }
        if (value instanceof Value.Items items) {
            return number(items.items().size());
        }
        if (value instanceof Value.Members members) {
            return number(members.members().size());
        }
        return value.equals(Value.NULL) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Value> number(int number) {
        return Optional.of(Value.of(number));
    }

    private static JsonText json(Value value, JsonText out) {
        if (value instanceof Value.Items items) {
            out.beginArray();
            items.items().forEach(item -> json(item, out));
            return out.endArray();
        }
        if (value instanceof Value.Members members) {
            out.beginObject();
            members.members().forEach((name, member) -> json(member, out.name(name)));
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
            return out.raw(time.moment().text());
        }
        return value instanceof Value.Truthful truthful ? out.bool(truthful.truth()) : out.nullValue();
    }
}
