package org.specstar.payload.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.payload.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

final class ListCodec extends ValueCodec {
    private final ValueCodec item;

    ListCodec(ValueCodec item) {
        super("array");
        this.item = item;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_ARRAY;
    }

    @Override
    List<@Nullable Object> readAccepted(JsonParser in) {
        return Collections.unmodifiableList(items(in, item));
    }

    static List<@Nullable Object> items(JsonParser in, ValueCodec item) {
        List<@Nullable Object> items = new ArrayList<>();
        try {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                items.add(item.read(in));
            }
        } catch (Misfit misfit) {
            throw misfit.inside(Place.item(items.size()));
        }
        return items;
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.beginArray();
        int index = 0;
        try {
            for (Object element : (List<?>) value) {
                item.write(element, out);
                index++;
            }
        } catch (Misfit misfit) {
            throw misfit.inside(Place.item(index));
        }
        out.endArray();
    }
}
