package org.specstar.payload.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.payload.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Sets are written sorted: numbers by size, texts by code point, everything else by the bytes of its JSON. */
final class SetCodec extends ValueCodec {
    private final ValueCodec item;

    SetCodec(ValueCodec item) {
        super("array");
        this.item = item;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_ARRAY;
    }

    @Override
    Set<@Nullable Object> readAccepted(JsonParser in) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ListCodec.items(in, item)));
    }

    @Override
    void writeValue(Object value, JsonText out) {
        Comparator<Object> order = item.order();
        out.beginArray();
        try {
            if (order == null || ((Set<?>) value).stream().anyMatch(element -> element == null)) {
                writeByBytes((Set<?>) value, out);
            } else {
                List<Object> sorted = new ArrayList<>((Set<?>) value);
                sorted.sort(order);
                sorted.forEach(element -> item.write(element, out));
            }
        } catch (Misfit misfit) {
            throw misfit.inside(Place.key("-"));
        }
        out.endArray();
    }

    private void writeByBytes(Set<?> value, JsonText out) {
        List<byte[]> encoded = new ArrayList<>();
        for (Object element : value) {
            JsonText text = new JsonText(64);
            item.write(element, text);
            encoded.add(text.toBytes());
        }
        encoded.sort(Arrays::compareUnsigned);
        encoded.forEach(out::raw);
    }
}
