package org.specstar.transfer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How to read the values of the known keys of a MessagePack map. Keys in the order in which they are written are found fast. */
final class FieldReaders {
    private final List<byte[]> keys = new ArrayList<>();
    private final List<Function<Packed, Object>> readers = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** @param key of ASCII characters */
    FieldReaders with(String key, Function<Packed, Object> reader) {
        places.put(key, keys.size());
        keys.add(key.getBytes(StandardCharsets.US_ASCII));
        readers.add(reader);
        return this;
    }

    int size() {
        return keys.size();
    }

    /** The place of a known key; negative for others. */
    int place(String key) {
        return places.getOrDefault(key, -1);
    }

    /**
     * Reads a key.
     *
     * @param likely the place of the one that should come
     * @return its place; negative for an unknown one
     */
    int readKey(Packed source, int likely) {
        return likely < keys.size() && source.passText(keys.get(likely)) ? likely : place(source.text());
    }

    Object readValue(Packed source, int place) {
        return readers.get(place).apply(source);
    }

    String key(int place) {
        return new String(keys.get(place), StandardCharsets.US_ASCII);
    }
}
