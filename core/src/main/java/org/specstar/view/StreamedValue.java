package org.specstar.view;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonValues;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The value that begins at the parser's current token. */
record StreamedValue(JsonParser in) implements Selectable {
    @Override
    public boolean isObject() {
        return in.hasToken(JsonToken.START_OBJECT);
    }

    @Override
    public boolean isList() {
        return in.hasToken(JsonToken.START_ARRAY);
    }

    @Override
    public @Nullable Object value() {
        return JsonValues.next(in);
    }

    @Override
    public HeldValue held() {
        return new HeldValue(value());
    }

    @Override
    public int size() {
        return UNKNOWN_SIZE;
    }

    @Override
    public void members(BiConsumer<String, Selectable> visitor) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            visitor.accept(name, this);
            passOver();
        }
    }

    @Override
    public void elements(ElementVisitor visitor) {
        for (int index = 0; in.nextToken() != JsonToken.END_ARRAY; index++) {
            visitor.see(index, this);
            passOver();
        }
    }

    /** Whoever took the value left the parser at its last token, where there is nothing to skip. */
    private void passOver() {
        in.skipChildren();
    }
}
