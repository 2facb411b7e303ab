package org.specstar.transfer;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.resource.IndexedData;

/** One reading of indexed data out of MessagePack, within limits; what becomes of each type says {@link IndexedFormat}. */
final class IndexedReading {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_KEYS = 100_000;
    private static final int LONGEST_KEY = 1_000;

    private final Packed source;
    private final JsonText json = new JsonText();
    private int keys;

    IndexedReading(Packed source) {
        this.source = source;
    }

    IndexedData whole() {
        object(1);
        return new IndexedData(json.toString());
    }

    private void value(int depth) {
        if (depth > JsonInput.DEEPEST || json.size() > MOST_BYTES) {
            throw tooMuch();
        }
        switch (source.type()) {
            case NIL -> {
                source.nil();
                json.nullValue();
            }
            case BOOLEAN -> json.bool(source.bool());
            case INTEGER -> json.value(source.integer());
            case FLOAT -> json.number(source.real());
            case STRING -> json.text(source.text());
            case BINARY -> json.text(base64());
            case ARRAY -> array(depth);
            case MAP -> object(depth);
            case EXTENSION -> json.text(source.moment().text());
        }
    }

    private String base64() {
        String text = Base64.getEncoder().encodeToString(source.binary());
        if (text.length() > JsonInput.LONGEST_TEXT) {
            throw tooMuch();
        }
        return text;
    }

    private void array(int depth) {
        int size = source.arraySize();
        json.beginArray();
        for (int i = 0; i < size; i++) {
            value(depth + 1);
        }
        json.endArray();
    }

    private void object(int depth) {
        int size = source.mapSize();
        Set<String> names = new HashSet<>();
        json.beginObject();
        for (int i = 0; i < size; i++) {
            String name = source.text();
            if (!names.add(name)) {
                throw source.invalid("a key of indexed_data is there twice");
            }
            if (++keys > MOST_KEYS || name.length() > LONGEST_KEY) {
                throw tooMuch();
            }
            json.name(name);
            value(depth + 1);
        }
        json.endObject();
    }

    private InvalidArchiveException tooMuch() {
        return source.invalid("indexed_data is beyond the limits of " + JsonInput.DEEPEST + " levels, " + MOST_KEYS
                + " keys of " + LONGEST_KEY + " characters, texts of " + JsonInput.LONGEST_TEXT + ", and " + MOST_BYTES
                + " bytes");
    }
}
