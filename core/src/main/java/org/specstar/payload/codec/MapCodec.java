package org.specstar.payload.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.payload.Place;
import org.specstar.payload.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

final class MapCodec extends ValueCodec {
    private final ValueCodec value;

    MapCodec(ValueCodec value) {
        super("object");
        this.value = value;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    Map<String, @Nullable Object> readAccepted(JsonParser in) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            if (entries.containsKey(TextCodec.checked(key))) {
                throw new Misfit("Duplicate key").inside(Place.key(key));
            }
            in.nextToken();
            entries.put(key, entry(in, key));
        }
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable Object entry(JsonParser in, String key) {
        try {
            return value.read(in);
        } catch (Misfit misfit) {
            throw misfit.inside(Place.key(key));
        }
    }

    @Override
    void writeValue(Object map, JsonText out) {
        Map<String, Object> sorted = new TreeMap<>(Texts::compare);
        ((Map<?, ?>) map).forEach((key, entry) -> sorted.put((String) key, entry));
        out.beginObject();
        sorted.forEach((key, entry) -> write(key, entry, out));
        out.endObject();
    }

    private void write(String key, @Nullable Object entry, JsonText out) {
        try {
            out.name(TextCodec.checked(key));
            value.write(entry, out);
        } catch (Misfit misfit) {
            throw misfit.inside(Place.key(key));
        }
    }
}
